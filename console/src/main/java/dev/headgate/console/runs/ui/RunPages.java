package dev.headgate.console.runs.ui;

import dev.headgate.console.runs.RunCriteria;
import dev.headgate.console.runs.RunFilter;
import dev.headgate.console.runs.RunLine;
import dev.headgate.console.runs.Runs;
import dev.headgate.contract.RunId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rows of a list that is scrolled: asked for by their place, read from the nearest known cursor on. */
final class RunPages {

    private final Runs runs;
    private final TreeMap<Integer, String> cursors = new TreeMap<>();
    private final Set<RunId> shown = new HashSet<>();
    private RunCriteria criteria = RunCriteria.ALL;

    RunPages(Runs runs) {
        this.runs = runs;
    }

    /** Begins anew with other runs. */
    void open(RunCriteria other) {
        criteria = other;
        cursors.clear();
        shown.clear();
    }

    List<RunLine> read(int offset, int limit) {
        var known = Optional.ofNullable(cursors.floorEntry(offset));
        var skip = offset - known.map(entry -> entry.getKey()).orElse(0);
        var page = runs.lines(new RunFilter(criteria, known.map(entry -> entry.getValue()), skip, limit));
        var rows = page.items();
        page.next().ifPresent(cursor -> cursors.put(offset + rows.size(), cursor));
        rows.forEach(row -> shown.add(row.id()));
        return rows;
    }

    /** Whether the row of this run was handed out. */
    boolean shows(RunId id) {
        return shown.contains(id);
    }
}
