package dev.headgate.engine.posture.custom;

import dev.headgate.contract.mapping.Truth;
import dev.headgate.engine.posture.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Where values stand. A list is looked through item by item wherever there is one, so that a path may lead to many values.
 *
 * @param call the call whose answer it begins in; none within a filter, where it begins in the item
 * @param steps from there on
 */
record Path(Optional<Call> call, List<Step> steps) {

    Path {
        steps = List.copyOf(steps);
    }

    /** The values from a document on. */
    List<JsonNode> from(JsonNode document) {
        var values = new ArrayList<JsonNode>();
        spread(document, values);
        for (var step : steps) {
            var next = new ArrayList<JsonNode>();
            for (var value : values) {
                switch (step) {
                    case Step.Member(var name) -> spread(value.path(name), next);
                    case Step.Where(var filter) -> {
                        if (filter.test(path -> Optional.of(path.from(value))) == Truth.TRUE) {
                            next.add(value);
                        }
                    }
                }
            }
            values = next;
        }
        return values;
    }

    /** The items of lists; whatever is empty is no value. */
    private static void spread(JsonNode node, List<JsonNode> into) {
        if (node.isArray()) {
            node.forEach(item -> spread(item, into));
        } else if (!node.isMissingNode() && !node.isNull() && !(node.isObject() && node.isEmpty())) {
            into.add(node);
        }
    }

    /** One step of the way. */
    sealed interface Step {

        /** Into the member of this name. */
        record Member(String name) implements Step {}

        /** Only on with those for which this holds. */
        record Where(Expression filter) implements Step {}
    }
}
