package dev.headgate.contract.document;

import dev.headgate.contract.Json;
import dev.headgate.contract.document.YamlDocument.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns composed YAML nodes into a JSON tree and notes where each value stands. */
final class TreeBuilder {

    private static final JsonNodeFactory NODES = Json.mapper().getNodeFactory();

    /** An alias counts each time it is used, so a small text cannot become an endless tree. */
    private static final int MOST_VALUES = 100_000;

    private final Map<String, Place> places;

    TreeBuilder(Map<String, Place> places) {
        this.places = places;
    }

    JsonNode build(Node node) {
        return build(node, "");
    }

    private JsonNode build(Node node, String pointer) {
        places.putIfAbsent(pointer, YamlDocument.place(node));
        if (places.size() > MOST_VALUES) {
            throw invalid(node, pointer, "A document has at most " + MOST_VALUES + " values, aliases written out.");
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            return array(sequence, pointer);
        }
        return scalar((ScalarNode) node);
    }

    private JsonNode object(MappingNode mapping, String pointer) {
        var object = NODES.objectNode();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw invalid(tuple.getKeyNode(), pointer, "A key is text; this one is a list or a map.");
            }
            var below = pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1");
            if (object.has(key.getValue())) {
                throw invalid(key, below, "The key '" + key.getValue() + "' stands here a second time.");
            }
            places.put(below, YamlDocument.place(key));
            object.set(key.getValue(), build(tuple.getValueNode(), below));
        }
        return object;
    }

    private JsonNode array(SequenceNode sequence, String pointer) {
        var array = NODES.arrayNode();
        for (var item : sequence.getValue()) {
            array.add(build(item, pointer + "/" + array.size()));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        var tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(text.equalsIgnoreCase("true"));
        }
        if (tag.equals(Tag.INT)) {
            return integer(text);
        }
        if (tag.equals(Tag.FLOAT) && !text.contains(".inf") && !text.contains(".nan")) {
            return NODES.numberNode(new BigDecimal(text));
        }
        return NODES.stringNode(text);
    }

    private static JsonNode integer(String text) {
        if (text.startsWith("0x") || text.startsWith("0o")) {
            return NODES.numberNode(new BigInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8));
        }
        var number = new BigInteger(text);
        return number.bitLength() < Long.SIZE ? NODES.numberNode(number.longValue()) : NODES.numberNode(number);
    }

    private static InvalidDocument invalid(Node node, String pointer, String message) {
        var place = YamlDocument.place(node);
        return new InvalidDocument(List.of(new Problem(pointer, place.line(), place.column(), message)));
    }
}
