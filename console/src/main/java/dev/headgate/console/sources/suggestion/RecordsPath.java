package dev.headgate.console.sources.suggestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Where the records lie in an answer.
 *
 * @param steps field names from the outside in; none when the answer itself is the list or the record
 */
public record RecordsPath(List<String> steps, Evidence evidence) {

    private static final int DEEPEST = 4;

    private record Candidate(List<String> steps, int size) {}

    public RecordsPath {
        steps = List.copyOf(steps);
    }

    /** The largest list of objects; of two of one size the one nearer to the outside. */
    static Optional<RecordsPath> in(Look look) {
        var found = new ArrayList<Candidate>();
        collect(look, look.body(), List.of(), found);
        var best = found.stream()
                .max(Comparator.comparingInt(Candidate::size)
                        .thenComparing(one -> -one.steps().size()));
        return best.map(RecordsPath::of).or(() -> alone(look.body()));
    }

    /** As a JSON pointer. */
    String pointer() {
        var pointer = new StringBuilder();
        steps.forEach(step -> pointer.append('/').append(step.replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }

    private static RecordsPath of(Candidate best) {
        var where = best.steps().isEmpty() ? "The answer itself" : "`" + String.join("` / `", best.steps()) + "`";
        return new RecordsPath(
                best.steps(),
                Evidence.seen("records", where + " is the largest list of objects; it holds " + best.size() + "."));
    }

    private static Optional<RecordsPath> alone(JsonNode body) {
        return body.isObject() && !body.isEmpty()
                ? Optional.of(new RecordsPath(
                        List.of(),
                        Evidence.open("records", "The answer holds no list of objects; it is taken as one record.")))
                : Optional.empty();
    }

    private static void collect(Look look, JsonNode node, List<String> steps, List<Candidate> into) {
        if (node.isArray()) {
            if (!node.isEmpty() && node.valueStream().allMatch(JsonNode::isObject)) {
                into.add(new Candidate(steps, look.size(pointer(steps))));
            }
            return;
        }
        if (node.isObject() && steps.size() < DEEPEST) {
            node.propertyStream().filter(property -> isName(property.getKey())).forEach(property -> {
                var below = new ArrayList<>(steps);
                below.add(property.getKey());
                collect(look, property.getValue(), below, into);
            });
        }
    }

    /** A definition's path cannot name fields that look like wildcards or expressions. */
    private static boolean isName(String key) {
        return !key.isEmpty() && Arrays.asList("*", "{{").stream().noneMatch(key::contains);
    }

    private static String pointer(List<String> steps) {
        return new RecordsPath(steps, Evidence.seen("", "")).pointer();
    }
}
