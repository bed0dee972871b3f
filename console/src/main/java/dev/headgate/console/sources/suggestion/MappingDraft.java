package dev.headgate.console.sources.suggestion;

import dev.headgate.contract.Excerpt;
import dev.headgate.contract.Json;
import dev.headgate.contract.mapping.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A new table's mapping as it follows from the sampled records.
 *
 * @param document YAML
 */
record MappingDraft(String document, List<Evidence> evidence) {

    private static final int MOST_COLUMNS = 200;

    private record Choice(Optional<ColumnGuess> key, Optional<ColumnGuess> time, Optional<ColumnGuess> day) {}

    static MappingDraft of(String table, List<Sampled> fields, Optional<KeyGuess> key) {
        var columns = columns(fields);
        var newest = TimeGuess.newest(columns);
        var keyColumn = key.flatMap(one -> columns.stream()
                .filter(column -> column.field().equals(one.field()))
                .findFirst());
        var day = newest.map(TimeGuess::column).map(column -> day(column, columns));
        day.filter(column -> !columns.contains(column)).ifPresent(columns::add);
        var choice = new Choice(keyColumn, newest.map(TimeGuess::column), day);
        var evidence = new ArrayList<Evidence>();
        newest.map(TimeGuess::evidence)
                .ifPresentOrElse(
                        evidence::add,
                        () -> evidence.add(Evidence.open(
                                "partition",
                                "No field looks like a date; choose the column that the files are kept apart by.")));
        fields.stream()
                .filter(field ->
                        columns.stream().noneMatch(column -> column.field().equals(field)))
                .forEach(field -> evidence.add(Evidence.open(
                        "columns",
                        "`" + Excerpt.of(field.name()) + "` is left out: a mapping's path cannot name it.")));
        return new MappingDraft(document(table, columns, choice), evidence);
    }

    private static List<ColumnGuess> columns(List<Sampled> fields) {
        var byName = new LinkedHashMap<String, ColumnGuess>();
        fields.stream()
                .flatMap(field -> ColumnGuess.of(field).stream())
                .limit(MOST_COLUMNS)
                .forEach(column -> byName.putIfAbsent(column.name(), column));
        return new ArrayList<>(byName.values());
    }

    /** A partition is a day; of a moment a column of its own is made. */
    private static ColumnGuess day(ColumnGuess time, List<ColumnGuess> columns) {
        if (time.type() instanceof ColumnType.Date) {
            return time;
        }
        var taken = columns.stream().map(ColumnGuess::name).toList();
        var name = time.name().replaceAll("_(at|time|timestamp|date)$", "") + "_day";
        return new ColumnGuess(taken.contains(name) ? name + "_1" : name, time.field(), new ColumnType.Date());
    }

    private static String document(String table, List<ColumnGuess> columns, Choice choice) {
        var text = new StringBuilder("table: " + table + "\nversion: 1\n");
        choice.key().ifPresent(key -> text.append("key: [").append(key.name()).append("]\n"));
        choice.key()
                .flatMap(_ -> choice.time())
                .ifPresent(
                        time -> text.append("latest_by: ").append(time.name()).append('\n'));
        choice.day()
                .ifPresent(day -> text.append("partition: {column: ")
                        .append(day.name())
                        .append(", as: ")
                        .append(folder(columns))
                        .append("}\n"));
        text.append("columns:\n");
        var needed = needed(choice);
        columns.forEach(column -> text.append(line(column, needed.contains(column.name()))));
        text.append("stop_above: {quarantined_share: 0.05}\n");
        return text.append(choice.key().isPresent() ? "load: merge\n" : "load: append\n")
                .toString();
    }

    private static Set<String> needed(Choice choice) {
        var names = new java.util.HashSet<String>();
        choice.key().ifPresent(column -> names.add(column.name()));
        choice.key().flatMap(_ -> choice.time()).ifPresent(column -> names.add(column.name()));
        choice.day().ifPresent(column -> names.add(column.name()));
        return names;
    }

    private static String folder(List<ColumnGuess> columns) {
        return columns.stream().anyMatch(column -> column.name().equals("dt")) ? "day" : "dt";
    }

    private static String line(ColumnGuess column, boolean needed) {
        var from = column.path().matches("[A-Za-z0-9_$.-]+") ? column.path() : Json.text(column.path());
        var type = column.type().sql().equals("double precision")
                ? "double"
                : column.type().sql();
        var written = type.contains(",") ? "\"" + type + "\"" : type;
        return String.format(
                Locale.ROOT,
                "  - {name: %s, from: %s, type: %s%s%s}\n",
                column.name(),
                from,
                written,
                column.type() instanceof ColumnType.Decimal ? ", rounding: half_up" : "",
                needed || column.field().isEverywhere() ? ", required: true" : "");
    }
}
