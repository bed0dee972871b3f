package dev.headgate.sandbox.warehouse.copy;

import dev.headgate.sandbox.warehouse.dialect.CopyCommand;
import dev.headgate.sandbox.warehouse.wire.Backend;
import dev.headgate.sandbox.warehouse.wire.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The table that a load fills, as its catalog describes it. */
record Target(String table, List<Column> columns) {

    /** Looks the table up with the rights of the session. */
    static Target of(CopyCommand command, Backend backend) throws IOException {
        var name = command.table();
        var query = "select a.attname, t.typname, a.atttypmod, a.attnotnull from pg_catalog.pg_attribute a"
                + " join pg_catalog.pg_type t on t.oid = a.atttypid where a.attrelid = pg_catalog.to_regclass('"
                + name.replace("'", "''") + "') and a.attnum > 0 and not a.attisdropped order by a.attnum";
        var answer = backend.run(query);
        if (answer.error().isPresent()) {
            throw new Refused(answer.error().get());
        }
        var all = new ArrayList<Column>();
        for (var row : answer.rows()) {
            all.add(new Column(
                    Objects.requireNonNull(row.get(0)),
                    type(Objects.requireNonNull(row.get(1))),
                    Integer.parseInt(Objects.requireNonNull(row.get(2))),
                    "t".equals(row.get(3))));
        }
        if (all.isEmpty()) {
            throw new Refused(Report.error("42P01", "Cannot COPY into nonexistent table " + name));
        }
        return new Target(name, command.columns().isEmpty() ? all : listed(command.columns(), all, name));
    }

    /** The statement that takes the rows. */
    String copyFromClient() {
        var names = columns.stream()
                .map(column -> '"' + column.name().replace("\"", "\"\"") + '"')
                .toList();
        return "copy " + table + " (" + String.join(", ", names) + ") from stdin";
    }

    private static List<Column> listed(List<String> names, List<Column> all, String table) {
        return names.stream()
                .map(name -> all.stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Refused(Report.error(
                                "42703", "column \"" + name + "\" of relation \"" + table + "\" does not exist"))))
                .toList();
    }

    private static Column.Type type(String catalogName) {
        try {
            return Column.Type.of(catalogName);
        } catch (IllegalArgumentException e) {
            throw new Refused(Report.error("0A000", String.valueOf(e.getMessage())));
        }
    }
}
