package dev.headgate.console.runs.ui;

import static dev.headgate.console.kit.ui.Headline.figure;
import static dev.headgate.console.kit.ui.Headline.words;

import com.vaadin.flow.component.Component;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.runs.RunPaths;
import dev.headgate.console.runs.RunSearch;
import dev.headgate.console.runs.RunSearch.Key;
import dev.headgate.console.runs.RunState.Kind;
import dev.headgate.console.runs.RunSummary;
import java.util.ArrayList;
import java.util.List;

/** The first line of the list of runs. */
final class RunsHeadline {

    private RunsHeadline() {}

    /** What the runs that are looked for come to; {@code when} says of which time the line speaks, such as " today". */
    static Component[] of(RunSearch search, RunSummary summary, String when) {
        if (summary.runs() == 0) {
            return new Component[] {words(when.isEmpty() ? "No run matches." : "No run was asked for" + when + ".")};
        }
        List<Component> line = new ArrayList<>();
        if (summary.wrong() == 0) {
            line.add(figure(Words.count(summary.runs(), "run", "runs"), RunPaths.found(search)));
            line.add(words(when + ", none went wrong"));
        } else {
            wrong(line, search, summary, when);
        }
        if (summary.live() > 0) {
            line.add(words("; "));
            line.add(figure(Words.count(summary.live(), "goes", "go") + " on", live(search)));
        }
        line.add(words("."));
        return line.toArray(Component[]::new);
    }

    private static void wrong(List<Component> line, RunSearch search, RunSummary summary, String when) {
        line.add(figure(Words.count(summary.wrong()), wrong(search)));
        line.add(words(" of "));
        line.add(figure(Words.count(summary.runs(), "run", "runs"), RunPaths.found(search)));
        line.add(words(when + (summary.states().containsKey(Kind.LOST) ? " failed or were lost" : " failed")));
        summary.newestWrong().ifPresent(newest -> {
            line.add(words(summary.wrong() == 1 ? ", " : "; the last "));
            line.add(new Moment(newest.state().ended().orElse(newest.requestedAt())));
        });
    }

    private static String wrong(RunSearch search) {
        return RunPaths.found(search.and(Key.STATE, "failed").and(Key.STATE, "lost"));
    }

    private static String live(RunSearch search) {
        return RunPaths.found(search.and(Key.STATE, "queued").and(Key.STATE, "running"));
    }
}
