package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.headgate.console.kit.ui.Code;
import dev.headgate.console.kit.ui.Crumb;
import dev.headgate.console.kit.ui.Live;
import dev.headgate.console.kit.ui.Page;
import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.RunPaths;
import dev.headgate.contract.RunId;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One run: what happened, why, and what is behind each figure. */
@Route(RunPaths.LIST + "/:id")
@RolesAllowed("ANALYST")
@StyleSheet("context://headgate-runs.css")
class RunView extends Page implements BeforeEnterObserver {

    private final RunReading reading;
    private final RunActs acts;
    private final RunHeadline says = new RunHeadline();
    private final DiagnosisPanel diagnosis;
    private final Span announcement = new Span();
    private final Tabs tabs = new Tabs();
    private final Map<RunTab, Tab> ears = new EnumMap<>(RunTab.class);
    private final Map<RunTab, RunPart> parts = new EnumMap<>(RunTab.class);
    private final Div body = new Div();
    private final Aside aside = new Aside();
    private final Button json = new Button("JSON", _ -> toggleJson());
    private final Code jsonText = new Code("the run as JSON", "");
    private RunTab tab = RunTab.STEPS;
    private Optional<Integer> attempt = Optional.empty();
    private Optional<RunShown> shown = Optional.empty();

    RunView(RunReading reading, RunActs acts, ChangeFeed feed) {
        super("Run");
        this.reading = reading;
        this.acts = acts;
        this.diagnosis = new DiagnosisPanel(acts);
        announcement.addClassName("hg-heard-only");
        announcement.getElement().setAttribute("aria-live", "polite");
        for (var each : RunTab.values()) {
            var ear = new Tab(each.label());
            tabs.add(ear);
            ears.put(each, ear);
        }
        tabs.addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                go(event.getSelectedTab());
            }
        });
        body.addClassName("hg-run-body");
        aside.addClassName("hg-run-aside");
        aside.setVisible(false);
        aside.add(jsonText);
        var main = new Div(body, aside);
        main.addClassName("hg-run-main");
        add(announcement, says, diagnosis, tabs, main);
        Live.on(this, feed, this::concerns, _ -> refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = id(event);
        var query = event.getLocation().getQueryParameters();
        attempt = query.getSingleParameter("attempt")
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf);
        tab = query.getSingleParameter("tab").flatMap(RunTab::of).orElse(RunTab.STEPS);
        if (shown.filter(before -> !before.id().equals(id)).isPresent()) {
            parts.clear();
        }
        try {
            show(RunShown.of(reading.runs(), id, attempt));
        } catch (Refusal unknown) {
            throw new NotFoundException(unknown.sentence());
        }
        tabs.setSelectedTab(ears.get(tab));
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
            var now = RunShown.of(reading.runs(), before.id(), attempt);
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
            actions(RunButtons.of(now, acts, json));
            before.ifPresent(_ -> announcement.setText(
                    "Run " + now.id() + " is now " + state.kind().word() + "."));
        }
        headline().say(RunHeadline.sentence(now));
        says.show(now);
        diagnosis.show(now);
        var part = parts.computeIfAbsent(tab, wanted -> part(wanted, now.id()));
        if (part.getParent().isEmpty()) {
            body.removeAll();
            body.add(part);
        }
        part.show(now);
        if (aside.isVisible()) {
            jsonText.show(RunJson.of(now));
        }
    }

    private RunPart part(RunTab wanted, RunId id) {
        return switch (wanted) {
            case STEPS -> new StepsPart(reading);
            case SLICES -> new SlicesPart(reading, id);
            case LOGS -> new LogsPart(reading, id);
            case COUNTS -> new CountsPart();
            case QUARANTINE -> new QuarantinePart(reading, id);
            case EVIDENCE -> new EvidencePart(reading, id);
            case ATTEMPTS -> new AttemptsPart();
        };
    }

    /** The address follows the tab, so that it can be shared and the browser's way back works. */
    private void go(Tab chosen) {
        ears.forEach((word, ear) -> {
            if (ear == chosen) {
                var query = new LinkedHashMap<String, String>();
                query.put("tab", word.word());
                attempt.ifPresent(number -> query.put("attempt", number.toString()));
                shown.ifPresent(now ->
                        getUI().ifPresent(ui -> ui.navigate(RunPaths.detail(now.id()), QueryParameters.simple(query))));
            }
        });
    }

    private void toggleJson() {
        aside.setVisible(!aside.isVisible());
        json.setText(aside.isVisible() ? "Hide JSON" : "JSON");
        shown.ifPresent(now -> jsonText.show(RunJson.of(now)));
    }
}
