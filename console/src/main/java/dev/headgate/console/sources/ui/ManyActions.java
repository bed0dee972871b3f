package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.SourceActivity;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.console.sources.SourceSwitches;
import dev.headgate.contract.SourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What can be done to several sources at once; each by itself, so that one refusal leaves the others alone. */
final class ManyActions extends Div {

    private final transient SourceActivity activity;
    private final transient SourceSwitches switches;
    private final Runnable done;
    private final Span count = new Span();
    private final Div bar = new Div();
    private final Div results = new Div();
    private transient List<SourceId> chosen = List.of();

    ManyActions(SourceActivity activity, SourceSwitches switches, Runnable done) {
        this.activity = activity;
        this.switches = switches;
        this.done = done;
        addClassName("hg-many");
        bar.addClassName("hg-many-bar");
        results.getElement().setAttribute("role", "status");
        bar.add(
                count,
                button("Run now", "Started", this::run),
                button("Pause", "Paused", id -> state(this.switches.pause(id).scheduleApplied())),
                button("Resume", "Resumed", id -> state(this.switches.resume(id).scheduleApplied())));
        add(bar, results);
        show(List.of());
    }

    /** What came of it for one source. */
    record Result(SourceId source, boolean isDone, String words) {}

    /** Does something to one source and says what came of it; a refusal is thrown. */
    @FunctionalInterface
    interface Act {
        String on(SourceId id);
    }

    /** Shows what can be done to these. */
    void show(Collection<SourceId> ids) {
        chosen = List.copyOf(ids);
        count.setText(Words.count(chosen.size()) + " selected");
        bar.setVisible(!chosen.isEmpty());
        takeRoomIfNeeded();
    }

    private void takeRoomIfNeeded() {
        setVisible(bar.isVisible() || results.getComponentCount() > 0);
    }

    static List<Result> each(Collection<SourceId> ids, Act act) {
        var all = new ArrayList<Result>();
        for (var id : ids) {
            try {
                all.add(new Result(id, true, act.on(id)));
            } catch (Refusal refusal) {
                all.add(new Result(id, false, refusal.sentence()));
            }
        }
        return all;
    }

    /** Such as "Paused 2 of 3 sources." */
    static String summary(String verb, List<Result> all) {
        var worked = all.stream().filter(Result::isDone).count();
        return verb + " " + Words.count(worked) + " of " + Words.count(all.size(), "source", "sources") + ".";
    }

    private String run(SourceId id) {
        return "Run " + activity.runNow(id, Optional.empty()).id() + " was asked for.";
    }

    private static String state(boolean applied) {
        return applied ? "Done." : "Done here; EventBridge could not be told yet.";
    }

    private Button button(String text, String verb, Act act) {
        var button = new Button(text, _ -> tell(verb, each(chosen, act)));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void tell(String verb, List<Result> all) {
        results.removeAll();
        var list = new UnorderedList();
        all.forEach(result -> list.add(new ListItem(
                new Anchor(SourcePaths.detail(result.source()), result.source().value()),
                new Span(": " + result.words()))));
        var close = new Button("Close", _ -> {
            results.removeAll();
            takeRoomIfNeeded();
        });
        close.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        results.add(new Span(summary(verb, all)), close, list);
        takeRoomIfNeeded();
        done.run();
    }
}
