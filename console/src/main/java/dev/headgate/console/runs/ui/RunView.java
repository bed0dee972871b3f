package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.headgate.console.kit.ui.Crumb;
import dev.headgate.console.kit.ui.Live;
import dev.headgate.console.kit.ui.Page;
import dev.headgate.console.kit.ui.PageTabs;
import dev.headgate.console.kit.ui.SidePanel;
import dev.headgate.console.kit.ui.UrlState;
import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.RunPaths;
import dev.headgate.contract.RunId;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One run: what happened, why, and what is behind each figure. */
@Route(RunPaths.LIST + "/:id")
@RolesAllowed("ANALYST")
@StyleSheet("context://hg-run.css")
class RunView extends Page implements BeforeEnterObserver {

    private final RunReading reading;
    private final RunActs acts;
    private final RunHeadline says = new RunHeadline();
    private final DiagnosisPanel diagnosis;
    private final Span announcement = new Span();
    private final UrlState url = new UrlState(this);
    private final Div place = new Div();
    private final Map<RunTab, RunPart> parts = new EnumMap<>(RunTab.class);
    private PageTabs tabs = new PageTabs(url);
    private Optional<RunShown> shown = Optional.empty();

    RunView(RunReading reading, RunActs acts, ChangeFeed feed) {
        super("Run");
        this.reading = reading;
        this.acts = acts;
        this.diagnosis = new DiagnosisPanel(acts);
        announcement.addClassName("hg-heard-only");
        announcement.getElement().setAttribute("aria-live", "polite");
        add(announcement, says, diagnosis, place);
        Live.on(this, feed, this::concerns, _ -> refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = id(event);
        url.read(event.getLocation());
        try {
            var now = RunShown.of(reading.runs(), id, attempt());
            if (shown.filter(before -> before.id().equals(id)).isEmpty()) {
                open(id);
            }
            show(now);
        } catch (Refusal unknown) {
            throw new NotFoundException(unknown.sentence());
        }
        tabs.refresh();
    }

    private void open(RunId id) {
        shown = Optional.empty();
        parts.clear();
        tabs = new PageTabs(url);
        for (var tab : RunTab.values()) {
            tabs.add(tab.word(), tab.label(), () -> parts.computeIfAbsent(tab, wanted -> made(wanted, id)));
        }
        tabs.addSelectedChangeListener(_ -> shown.ifPresent(this::showOpen));
        place.removeAll();
        place.add(tabs);
    }

    private Optional<Integer> attempt() {
        return url.value("attempt")
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf);
    }

    /** What changed between the first look and the place in the feed is seen now. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        refresh();
    }

    private static RunId id(BeforeEnterEvent event) {
        var text = event.getRouteParameters().get("id").orElse("");
        try {
            return new RunId(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(noId.getMessage());
        }
    }

    private boolean concerns(Change change) {
        return change.equals(Change.ANYTHING)
                || change.topic().equals("run")
                        && shown.filter(now -> now.id().value().equals(change.id()))
                                .isPresent();
    }

    private void refresh() {
        shown.ifPresent(before -> {
            var now = RunShown.of(reading.runs(), before.id(), attempt());
            if (!now.equals(before)) {
                show(now);
            }
        });
    }

    private void show(RunShown now) {
        var state = now.run().state();
        var before = shown.map(earlier -> earlier.run().state());
        shown = Optional.of(now);
        if (!before.equals(Optional.of(state))) {
            named(now.id().value(), new Crumb("Runs", RunPaths.LIST));
            standing(RunWords.state(state));
            actions(RunButtons.of(now, acts, new Button("JSON", _ -> json())));
            before.filter(earlier -> earlier.kind() != state.kind())
                    .ifPresent(_ -> announcement.setText(
                            "Run " + now.id() + " is now " + state.kind().word() + "."));
        }
        headline().say(RunHeadline.sentence(now));
        says.show(now);
        diagnosis.show(now);
        showOpen(now);
    }

    private void showOpen(RunShown now) {
        tabs.open().flatMap(RunTab::of).map(parts::get).ifPresent(part -> part.show(now));
    }

    private RunPart made(RunTab tab, RunId id) {
        var part = part(tab, id);
        shown.ifPresent(part::show);
        return part;
    }

    private RunPart part(RunTab tab, RunId id) {
        return switch (tab) {
            case STEPS -> new StepsPart(reading);
            case SLICES -> new SlicesPart(reading, id);
            case LOGS -> new LogsPart(reading, id);
            case COUNTS -> new CountsPart();
            case QUARANTINE -> new QuarantinePart(reading, id);
            case EVIDENCE -> new EvidencePart(reading, id);
            case ATTEMPTS -> new AttemptsPart();
        };
    }

    private void json() {
        shown.ifPresent(now ->
                SidePanel.of("Run " + now.id() + " as JSON", RunJson.of(now)).open());
    }
}
