package dev.headgate.contract.source;

import dev.headgate.contract.Excerpt;
import dev.headgate.contract.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A value of the document after references: a map with {@code $ref} is that map laid over the one referred to, and each key remembers where it really stands.
 */
final class Element {

    private static final int DEEPEST_REFERENCE = 20;
    private static final int DEEPEST_VALUE = 40;

    private final Problems problems;
    private final JsonNode root;
    private final List<Layer> layers;

    private Element(Problems problems, JsonNode root, List<Layer> layers) {
        this.problems = problems;
        this.root = root;
        this.layers = layers;
    }

    static Element root(JsonNode tree, Problems problems) {
        return new Element(problems, tree, List.of(new Layer(tree, "")));
    }

    String pointer() {
        return layers.get(0).pointer();
    }

    JsonNode value() {
        var last = layers.get(layers.size() - 1).value();
        if (!last.isObject()) {
            return last;
        }
        return layers.stream()
                .map(Layer::value)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(last);
    }

    boolean exists() {
        return !value().isMissingNode() && !value().isNull();
    }

    void problem(String message) {
        problems.add(pointer(), message);
    }

    /** The value of a key, in the nearest layer that has it; a missing element, at the place of this one, when none has. */
    Element child(String key) {
        for (var layer : layers) {
            if (layer.value().isObject() && layer.value().has(key)) {
                return at(layer.value().get(key), below(layer.pointer(), key));
            }
        }
        return new Element(problems, root, List.of(new Layer(MissingNode.getInstance(), below(pointer(), key))));
    }

    boolean has(String key) {
        return child(key).exists();
    }

    Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        layers.forEach(layer -> keys.addAll(layer.value().propertyNames()));
        keys.remove("$ref");
        return keys;
    }

    List<Element> items() {
        var items = new ArrayList<Element>();
        for (var i = 0; i < value().size(); i++) {
            items.add(at(value().get(i), layers.get(layers.size() - 1).pointer() + "/" + i));
        }
        return items;
    }

    /** Refuses keys outside the given ones; a definition that asks for more than we do must not run as if it did not. */
    void allow(String what, String... allowed) {
        if (!value().isObject()) {
            problem("Here stands " + what + ", which is a map of keys; this is " + kind() + ".");
            return;
        }
        for (var key : keys()) {
            if (!List.of(allowed).contains(key)) {
                child(key)
                        .problem("'" + Excerpt.of(key) + "' of " + what + " is not supported yet; supported are "
                                + String.join(", ", allowed) + ".");
            }
        }
    }

    /** The text at a key; a problem and an empty text when it is missing or not a single value. */
    String text(String key, String sentence) {
        var child = child(key);
        if (!child.exists() || child.value().isContainer()) {
            child.problem(sentence);
            return "";
        }
        return child.template();
    }

    /** This single value as text, its expressions checked for balance. */
    String template() {
        var text = value().asString();
        Templates.problem(text).ifPresent(this::problem);
        return text;
    }

    OptionalInt integer(String key) {
        var child = child(key);
        if (!child.exists()) {
            return OptionalInt.empty();
        }
        var text = child.value().isContainer() ? "" : child.value().asString();
        if (!text.matches("\\d{1,9}")) {
            child.problem(
                    "'" + key + "' is a whole number of at most nine digits; an expression is not supported yet.");
            return OptionalInt.of(1);
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    boolean isTrue(String key) {
        var child = child(key);
        if (child.exists() && !child.value().isBoolean()) {
            child.problem("'" + key + "' is true or false.");
        }
        return child.value().isBoolean() && child.value().booleanValue();
    }

    Map<String, String> templates() {
        var templates = new LinkedHashMap<String, String>();
        if (!value().isObject()) {
            problem("Here stands a map of names and values; " + kind() + " is not supported yet.");
            return templates;
        }
        for (var key : keys()) {
            var child = child(key);
            if (child.value().isContainer()) {
                child.problem("The value of '" + Excerpt.of(key) + "' is a text or a number; " + child.kind()
                        + " is not supported yet.");
            } else if (child.exists()) {
                templates.put(key, child.template());
            }
        }
        return templates;
    }

    /** The whole value with its references resolved. */
    JsonNode resolved() {
        return resolved(0);
    }

    private JsonNode resolved(int depth) {
        if (depth > DEEPEST_VALUE) {
            problem("This is nested more than " + DEEPEST_VALUE + " levels deep, or refers to itself.");
            return MissingNode.getInstance();
        }
        if (value().isArray()) {
            var array = Json.mapper().createArrayNode();
            items().forEach(item -> array.add(item.resolved(depth + 1)));
            return array;
        }
        if (!value().isObject()) {
            return value();
        }
        var object = Json.mapper().createObjectNode();
        keys().forEach(key -> object.set(key, child(key).resolved(depth + 1)));
        return object;
    }

    String kind() {
        return switch (value().getNodeType()) {
            case OBJECT -> "a map";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "empty";
        };
    }

    private Element at(JsonNode node, String pointer) {
        var layers = new ArrayList<Layer>();
        collect(node, pointer, layers, 0);
        return new Element(problems, root, layers);
    }

    private void collect(JsonNode node, String pointer, List<Layer> into, int depth) {
        into.add(new Layer(node, pointer));
        var reference = reference(node);
        if (reference == null) {
            return;
        }
        var target = target(reference);
        if (depth >= DEEPEST_REFERENCE) {
            problems.add(pointer, "The reference '" + Excerpt.of(reference) + "' leads back to itself.");
        } else if (target == null) {
            problems.add(
                    pointer,
                    "The reference '" + Excerpt.of(reference)
                            + "' leads nowhere; it is written like #/definitions/requester.");
        } else {
            collect(target, reference.substring(1), into, depth + 1);
        }
    }

    private static @Nullable String reference(JsonNode node) {
        if (node.isString() && node.stringValue().startsWith("#/")) {
            return node.stringValue();
        }
        return node.isObject() && node.has("$ref") ? node.get("$ref").asString() : null;
    }

    private @Nullable JsonNode target(String reference) {
        if (!reference.startsWith("#/")) {
            return null;
        }
        var target = root.at(reference.substring(1));
        return target.isMissingNode() ? null : target;
    }

    private static String below(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private record Layer(JsonNode value, String pointer) {}
}
