package dev.headgate.console.sources.suggestion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One field of the sampled records with the values that were seen.
 *
 * @param steps the names from the outside in
 * @param values single values, none of them null
 * @param of how many records were sampled
 */
record Sampled(List<String> steps, List<JsonNode> values, int of) {

    private static final int DEEPEST = 4;

    /** All fields that hold single values, in the order in which they are met. */
    static List<Sampled> fields(List<JsonNode> records) {
        Map<List<String>, List<JsonNode>> found = new LinkedHashMap<>();
        records.forEach(record -> collect(record, List.of(), found));
        return found.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> new Sampled(field.getKey(), field.getValue(), records.size()))
                .toList();
    }

    String name() {
        return String.join(".", steps);
    }

    boolean isEverywhere() {
        return values.size() == of;
    }

    long distinct() {
        return values.stream().map(JsonNode::asString).distinct().count();
    }

    /** The share of values for which something holds. */
    double share(java.util.function.Predicate<JsonNode> holds) {
        return values.isEmpty() ? 0 : (double) values.stream().filter(holds).count() / values.size();
    }

    Stream<String> texts() {
        return values.stream().map(JsonNode::asString);
    }

    private static void collect(JsonNode node, List<String> steps, Map<List<String>, List<JsonNode>> into) {
        if (node.isObject() && steps.size() < DEEPEST) {
            node.propertyStream().forEach(property -> {
                var below = new ArrayList<>(steps);
                below.add(property.getKey());
                collect(property.getValue(), List.copyOf(below), into);
            });
        } else if (!steps.isEmpty()) {
            var values = into.computeIfAbsent(steps, _ -> new ArrayList<>());
            if (node.isValueNode() && !node.isNull()) {
                values.add(node);
            }
        }
    }
}
