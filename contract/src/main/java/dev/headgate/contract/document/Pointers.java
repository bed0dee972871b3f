package dev.headgate.contract.document;

import dev.headgate.contract.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON pointers over trees in which {@code {$ref: "#/…"}} stands for another value. */
final class Pointers {

    private static final int DEEPEST_REFERENCE = 20;
    private static final String REFERENCE = "$ref";

    private Pointers() {}

    /** Where the value really stands: each reference on the way is followed when the key is not laid over it. */
    static String real(JsonNode tree, String pointer) {
        var at = "";
        for (var step : steps(pointer)) {
            at = child(tree, at, step, 0);
        }
        return at;
    }

    private static String child(JsonNode tree, String at, String step, int depth) {
        var here = at + "/" + step;
        if (!tree.at(here).isMissingNode() || depth >= DEEPEST_REFERENCE) {
            return here;
        }
        var target = target(tree.at(at)).filter(known -> !tree.at(known).isMissingNode());
        var there = target.map(known -> child(tree, known, step, depth + 1));
        return there.filter(known -> !tree.at(known).isMissingNode()).orElse(here);
    }

    private static Optional<String> target(JsonNode node) {
        var reference = node.isObject() ? node.path(REFERENCE).asString("") : node.asString("");
        return reference.startsWith("#/") ? Optional.of(reference.substring(1)) : Optional.empty();
    }

    /** The shortest beginning of the pointer at which nothing stands. */
    static Optional<String> firstMissing(JsonNode tree, String pointer) {
        var at = "";
        for (var step : steps(pointer)) {
            at = at + "/" + step;
            if (tree.at(at).isMissingNode()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    /** The last step with its slash. */
    static String lastStep(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/'));
    }

    /** The last step as a key. */
    static String key(String pointer) {
        return unescaped(lastStep(pointer).substring(1));
    }

    /** The value inside the objects and lists that the steps name. */
    static JsonNode wrapped(String steps, JsonNode value) {
        var wrapped = value;
        var rest = steps;
        while (!rest.isEmpty()) {
            var key = key(rest);
            wrapped = key.equals("-")
                    ? Json.mapper().createArrayNode().add(wrapped)
                    : Json.mapper().createObjectNode().set(key, wrapped);
            rest = parent(rest);
        }
        return wrapped;
    }

    /** A copy of the tree with the value at the pointer, whose parent is there. */
    static JsonNode put(JsonNode tree, String pointer, JsonNode value) {
        if (pointer.isEmpty()) {
            return value;
        }
        var copy = tree.deepCopy();
        var parent = copy.at(parent(pointer));
        if (parent instanceof ObjectNode object) {
            object.set(key(pointer), value);
        } else if (parent instanceof ArrayNode array) {
            if (key(pointer).equals("-")) {
                array.add(value);
            } else {
                array.set(Integer.parseInt(key(pointer)), value);
            }
        }
        return copy;
    }

    /** A copy of the tree without the value at the pointer. */
    static JsonNode remove(JsonNode tree, String pointer) {
        var copy = tree.deepCopy();
        var parent = copy.at(parent(pointer));
        if (parent instanceof ObjectNode object) {
            object.remove(key(pointer));
        } else if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(key(pointer)));
        }
        return copy;
    }

    static String[] steps(String pointer) {
        return pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
    }

    static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
