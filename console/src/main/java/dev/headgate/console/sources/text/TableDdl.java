package dev.headgate.console.sources.text;

import dev.headgate.contract.mapping.Column;
import dev.headgate.contract.mapping.TableMapping;
import java.util.stream.Collectors;

/** What the platform team needs to make the table of a mapping: the fact table and its staging table. */
public final class TableDdl {

    private TableDdl() {}

    /** The statements of a migration. */
    public static String of(TableMapping mapping) {
        var columns = mapping.columns().stream().map(TableDdl::column).collect(Collectors.joining(",\n"));
        var key = mapping.key().isEmpty() ? "" : ",\n    PRIMARY KEY (" + String.join(", ", mapping.key()) + ")";
        var distribution = mapping.key().isEmpty()
                ? "DISTSTYLE AUTO\n"
                : "DISTKEY (" + mapping.key().get(0) + ")\n";
        return "CREATE TABLE public." + mapping.table() + " (\n" + columns
                + ",\n    headgate_run VARCHAR(64),\n    headgate_run_at TIMESTAMP" + key + "\n)\n" + distribution
                + "SORTKEY (" + mapping.partition().column() + ");\n\n"
                + "CREATE TABLE staging." + mapping.table() + " (\n" + columns + "\n)\n" + distribution.stripTrailing()
                + ";\n\n"
                + "GRANT SELECT, INSERT, UPDATE, DELETE ON public." + mapping.table() + " TO headgate_loader;\n"
                + "GRANT SELECT, INSERT, UPDATE, DELETE ON staging." + mapping.table() + " TO headgate_loader;\n"
                + "GRANT SELECT ON public." + mapping.table() + " TO headgate_console;\n";
    }

    private static String column(Column column) {
        var type = column.stored().sql().toUpperCase(java.util.Locale.ROOT);
        return "    " + column.name() + " " + type + (column.required() ? " NOT NULL" : "");
    }
}
