package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.headgate.console.kit.ui.EmptyState;
import dev.headgate.console.kit.ui.StateWord;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.runs.RunCounts;
import dev.headgate.contract.RunId;
import java.util.List;
import java.util.Optional;

/** The records at each stage, each figure leading to its evidence, and whether the stages agree. */
final class CountsPart extends RunPart {

    private Optional<Optional<RunCounts>> last = Optional.empty();

    @Override
    void show(RunShown shown) {
        var counts = shown.run().counts();
        if (last.equals(Optional.of(counts))) {
            return;
        }
        last = Optional.of(counts);
        removeAll();
        var stages = counts.map(Funnel::stages).orElse(List.of());
        if (stages.isEmpty()) {
            add(new EmptyState(
                    "No figures yet",
                    shown.isLive()
                            ? "Each stage writes its figures when it is done; they come up here by themselves."
                            : "No stage of this run got as far as writing its figures."));
            return;
        }
        add(funnel(shown.id(), stages), new H2("Do the stages agree?"), checks(Funnel.checks(counts.orElseThrow())));
    }

    private static UnorderedList funnel(RunId run, List<Funnel.Stage> stages) {
        var most = stages.stream().mapToLong(Funnel.Stage::count).max().orElse(1);
        var list = new UnorderedList();
        list.addClassName("hg-funnel");
        stages.forEach(stage -> list.add(stage(run, stage, Math.max(1, most))));
        return list;
    }

    private static ListItem stage(RunId run, Funnel.Stage stage, long most) {
        var figure = new Anchor(RunWords.tab(run, stage.evidence()), Words.count(stage.count()));
        figure.addClassName("hg-number");
        figure.setAriaLabel(Words.count(stage.count()) + " " + stage.name() + ": show the evidence");
        var bar = new Div();
        bar.addClassNames("hg-funnel-bar", stage.aside() ? "hg-funnel-aside" : "hg-funnel-kept");
        bar.getStyle().setWidth(100.0 * stage.count() / most + "%");
        var track = new Div(bar);
        track.addClassName("hg-funnel-track");
        return new ListItem(new Span(stage.name()), figure, track);
    }

    private static Div checks(List<Funnel.Check> checks) {
        var list = new Div();
        list.addClassName("hg-checks");
        checks.forEach(check -> {
            var word = switch (check.verdict()) {
                case EQUAL -> new StateWord(Standing.HEALTHY, "equal");
                case DIFFERENT -> new StateWord(Standing.FAILED, "different");
                case OPEN -> new StateWord(Standing.UNKNOWN, "not known yet");
            };
            list.add(new Paragraph(word, new Span(check.sentence())));
        });
        return list;
    }
}
