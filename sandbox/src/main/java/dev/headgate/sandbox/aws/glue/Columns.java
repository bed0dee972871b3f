package dev.headgate.sandbox.aws.glue;

import dev.headgate.contract.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The columns that a crawl sees in sampled records, in Glue's type names. */
final class Columns {

    private final Map<String, String> types = new LinkedHashMap<>();

    /** Looks at one line; what is not a JSON object says nothing about columns. */
    void see(String line) {
        try {
            var record = Json.mapper().readTree(line);
            if (record.isObject()) {
                record.properties()
                        .forEach(field -> types.merge(field.getKey(), type(field.getValue()), Columns::wider));
            }
        } catch (JacksonException e) {
            // A damaged line is the job's business, which sets it aside.
        }
    }

    /** The columns in the order in which they were seen first. */
    List<Map<String, String>> columns() {
        var columns = new ArrayList<Map<String, String>>();
        types.forEach((name, type) -> columns.add(Map.of("Name", name, "Type", type.isEmpty() ? "string" : type)));
        return columns;
    }

    /** A value's type; nothing for null, which fits all. */
    private static String type(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, field -> orString(type(field.getValue())), Columns::wider, TreeMap::new))
                    .entrySet()
                    .stream()
                    .map(field -> field.getKey() + ":" + field.getValue())
                    .collect(Collectors.joining(",", "struct<", ">"));
        }
        if (value.isArray()) {
            return "array<" + orString(value.valueStream().map(Columns::type).reduce("", Columns::wider)) + ">";
        }
        if (value.isIntegralNumber()) {
            return "bigint";
        }
        return value.isNumber() ? "double" : value.isBoolean() ? "boolean" : "string";
    }

    private static String orString(String type) {
        return type.isEmpty() ? "string" : type;
    }

    /** The type that holds both. */
    private static String wider(String one, String other) {
        if (one.isEmpty() || Objects.equals(one, other)) {
            return other;
        }
        if (other.isEmpty()) {
            return one;
        }
        var numbers = List.of("bigint", "double");
        if (numbers.contains(one) && numbers.contains(other)) {
            return "double";
        }
        return one.startsWith("struct<") && other.startsWith("struct<") ? longer(one, other) : "string";
    }

    /** Of two shapes of one field, the one with more in it: a missing field is no reason to forget it. */
    private static String longer(String one, String other) {
        return one.length() >= other.length() ? one : other;
    }
}
