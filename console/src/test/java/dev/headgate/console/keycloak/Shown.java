package dev.headgate.console.keycloak;

import java.util.ArrayList;
import java.util.List;

/** What the suite has shown, as a table. */
final class Shown {

    private record Row(String what, String seen) {}

    private final List<Row> rows = new ArrayList<>();

    void row(String what, String seen) {
        rows.add(new Row(what, seen));
    }

    @Override
    public String toString() {
        var width = rows.stream().mapToInt(row -> row.what().length()).max().orElse(1);
        var table = new StringBuilder();
        rows.forEach(row -> table.append(("%-" + width + "s  %s%n").formatted(row.what(), row.seen())));
        return table.toString();
    }
}
