package dev.headgate.console.runs;

import dev.headgate.console.platform.Csv;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Writes the runs that are meant as a table, one part after another, so that any number of them takes the same memory. */
@Service
public class RunExport {

    private static final int PART = 500;
    private static final List<String> COLUMNS = List.of(
            "id",
            "source",
            "stream",
            "state",
            "attempt",
            "requested_at",
            "requested_by",
            "started_at",
            "ended_at",
            "took_seconds",
            "committed",
            "quarantined",
            "loaded",
            "failed_step",
            "cause");

    private final RunStore store;

    RunExport(RunStore store) {
        this.store = store;
    }

    /** Writes a line of column names and a line for each run, newest first. */
    public void write(RunCriteria criteria, Writer out) throws IOException {
        var csv = new Csv(out);
        var filter = RunFilter.first(criteria, PART);
        var part = store.list(filter);
        csv.row(COLUMNS);
        while (true) {
            for (var run : part.items()) {
                csv.row(cells(run));
            }
            out.flush();
            if (part.next().isEmpty()) {
                return;
            }
            part = store.list(filter.from(part.next()));
        }
    }

    private static List<?> cells(Run run) {
        var state = run.state();
        var counts = run.counts();
        return List.of(
                run.id().value(),
                run.source().value(),
                run.stream(),
                state.kind().name().toLowerCase(Locale.ROOT),
                run.latest().number(),
                run.requestedAt(),
                run.requestedBy(),
                state.started(),
                state.ended(),
                state.took().map(Duration::toSeconds),
                counts.flatMap(RunCounts::committed),
                counts.flatMap(RunCounts::quarantined),
                counts.flatMap(RunCounts::staged),
                state instanceof RunState.Failed failed ? failed.cause().step() : Optional.empty(),
                state.reason());
    }
}
