package dev.headgate.console.sources.suggestion;

import dev.headgate.contract.mapping.ColumnType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which column tells when a record was made or changed. */
record TimeGuess(ColumnGuess column, Evidence evidence) {

    /** The column that says which of two versions of a record is newer: a change before a creation before any other time. */
    static Optional<TimeGuess> newest(List<ColumnGuess> columns) {
        return columns.stream()
                .filter(ColumnGuess::isTime)
                .max(Comparator.comparingInt((ColumnGuess column) -> likeness(column.name()))
                        .thenComparing(column -> column.field().values().size())
                        .thenComparing(column -> -column.field().steps().size()))
                .map(column -> new TimeGuess(column, Evidence.seen("time", sentence(column))));
    }

    private static String sentence(ColumnGuess column) {
        var kind = column.type() instanceof ColumnType.Date ? "a date" : "a moment";
        return "`" + column.field().name() + "` holds " + kind + ", such as "
                + column.field().values().getFirst().asString("")
                + "; the later one wins, and its day is the partition.";
    }

    private static int likeness(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        if (plain.matches(".*(updated|modified|changed).*")) {
            return 3;
        }
        return plain.matches(".*(created|date|time|_at|timestamp|day).*") ? 2 : 1;
    }
}
