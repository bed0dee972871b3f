package dev.headgate.console.sources.suggestion;

import dev.headgate.contract.mapping.Column;
import dev.headgate.contract.mapping.TableMapping;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A table whose mapping the records already fit. */
record MappingMatch(TableMapping mapping, Evidence evidence) {

    /** Some records may be bad; a mapping fits when nearly all of them do. */
    private static final double NEARLY_ALL = 0.8;

    /** The mapping with the most columns among those of which every column is in the records with a fitting type. */
    static Optional<MappingMatch> among(List<TableMapping> mappings, List<JsonNode> records) {
        return records.isEmpty()
                ? Optional.empty()
                : mappings.stream()
                        .filter(mapping -> mapping.columns().stream().allMatch(column -> fits(column, records)))
                        .max(Comparator.comparingInt((TableMapping mapping) ->
                                        mapping.columns().size())
                                .thenComparing(TableMapping::table))
                        .map(MappingMatch::of);
    }

    private static MappingMatch of(TableMapping mapping) {
        var pairs = mapping.columns().stream()
                .map(column -> column.name() + " from " + column.from())
                .collect(Collectors.joining(", "));
        var count = mapping.columns().size();
        return new MappingMatch(
                mapping,
                Evidence.seen(
                        "table",
                        "The records have what version " + mapping.version() + " of the mapping of " + mapping.table()
                                + " reads, all " + count + " columns: " + pairs + "."));
    }

    private static boolean fits(Column column, List<JsonNode> records) {
        var pointer = "/" + String.join("/", column.from().steps());
        var values = records.stream().map(record -> record.at(pointer)).toList();
        var there = values.stream()
                .filter(value -> value.isValueNode() && !value.isNull())
                .toList();
        var present = there.size() >= (column.required() ? NEARLY_ALL * records.size() : 1);
        var reading = column.type().match(new Fitting());
        return present && there.stream().filter(reading).count() >= NEARLY_ALL * there.size();
    }
}
