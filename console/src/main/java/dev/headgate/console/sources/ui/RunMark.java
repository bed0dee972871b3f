package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.StateWord;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.sources.PastRun;
import java.util.Locale;

/** How a run is shown on the pages about its source. */
final class RunMark {

    private RunMark() {}

    /** The standing that a run's state is shown with. */
    static Standing standing(PastRun.Status status) {
        return switch (status) {
            case SUCCEEDED -> Standing.HEALTHY;
            case RUNNING -> Standing.RUNNING;
            case QUEUED, CANCELLED -> Standing.WAITING;
            case FAILED -> Standing.FAILED;
            case LOST -> Standing.UNKNOWN;
        };
    }

    static StateWord state(PastRun run) {
        return new StateWord(standing(run.status()), word(run));
    }

    /** A small cell that leads to the run and says in words how it went. */
    static Anchor cell(PastRun run) {
        var cell = new Anchor(run.page());
        cell.addClassNames("hg-last-run", look(run));
        var words = words(run);
        cell.setTitle(words);
        cell.setAriaLabel(words);
        return cell;
    }

    /** The same cell where it leads nowhere by itself. */
    static Span drawn(PastRun run) {
        var cell = new Span();
        cell.addClassNames("hg-last-run", look(run));
        return cell;
    }

    private static String look(PastRun run) {
        return "hg-last-run-" + standing(run.status()).name().toLowerCase(Locale.ROOT);
    }

    /** Such as "r-20260301-0001 succeeded in 12 s, 1,966 rows". */
    static String words(PastRun run) {
        var took = run.took().map(time -> " in " + Words.duration(time)).orElse("");
        var rows = run.rows()
                .map(count -> ", " + Words.count(count, "row", "rows"))
                .orElse("");
        var why = run.reason().map(reason -> ": " + reason).orElse("");
        return run.id() + " " + word(run) + took + rows + why;
    }

    private static String word(PastRun run) {
        return run.status().name().toLowerCase(Locale.ROOT);
    }
}
