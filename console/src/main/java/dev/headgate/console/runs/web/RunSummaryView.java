package dev.headgate.console.runs.web;

import dev.headgate.console.runs.RunSummary;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a list of runs comes to, as REST shows it. */
record RunSummaryView(long runs, Map<String, Long> states, long wrong, long live, Optional<RunView> newestWrong) {

    static RunSummaryView of(RunSummary summary) {
        var states = new TreeMap<String, Long>();
        summary.states().forEach((kind, count) -> states.put(kind.name().toLowerCase(Locale.ROOT), count));
        return new RunSummaryView(
                summary.runs(),
                states,
                summary.wrong(),
                summary.live(),
                summary.newestWrong().map(RunView::of));
    }
}
