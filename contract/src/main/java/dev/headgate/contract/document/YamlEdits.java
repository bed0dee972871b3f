package dev.headgate.contract.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;

/** Changes of a YAML text at the places of its nodes. An absent answer means that the place is not one that this can change. */
final class YamlEdits {

    private final YamlSpans spans;
    private final Node root;

    YamlEdits(String text, Node root) {
        this.spans = new YamlSpans(text);
        this.root = root;
    }

    Optional<String> put(String pointer, JsonNode value) {
        var parent = pointer.isEmpty() ? null : node(Pointers.parent(pointer));
        var there = node(pointer);
        if (there != null) {
            return Optional.of(replace(there, value, isInFlow(pointer)));
        }
        if (parent instanceof MappingNode mapping) {
            return add(mapping, YamlWriter.key(Pointers.key(pointer)) + ":", value, isInFlow(pointer));
        }
        if (parent instanceof SequenceNode sequence) {
            return add(sequence, "-", value, isInFlow(pointer));
        }
        return Optional.empty();
    }

    Optional<String> remove(String pointer) {
        var parent = node(Pointers.parent(pointer));
        if (!(parent instanceof CollectionNode<?> collection)) {
            return Optional.empty();
        }
        var position = position(collection, Pointers.key(pointer));
        if (position < 0) {
            return Optional.empty();
        }
        if (collection.getValue().size() == 1) {
            return Optional.of(spans.replaced(
                    spans.start(collection),
                    spans.contentEnd(collection),
                    collection instanceof MappingNode ? "{}" : "[]"));
        }
        return collection.getFlowStyle() == FlowStyle.FLOW
                ? Optional.of(removeInFlow(collection, position))
                : removeInBlock(collection, position);
    }

    private String replace(Node there, JsonNode value, boolean inFlow) {
        var start = spans.start(there);
        if (value.isContainer()) {
            var flow = YamlWriter.flow(value);
            return inFlow || YamlWriter.fits(flow, spans.column(start))
                    ? replaceOnOneLine(there, flow)
                    : replaceByLines(there, value);
        }
        var scalar = there instanceof ScalarNode old
                ? YamlWriter.scalar(value, old.getScalarStyle(), inFlow)
                : YamlWriter.scalar(value, inFlow);
        return replaceOnOneLine(there, scalar);
    }

    /** What began on a line of its own moves up behind its colon or dash, unless a comment stands between. */
    private String replaceOnOneLine(Node there, String value) {
        var start = spans.start(there);
        var end = spans.contentEnd(there);
        var above = spans.withoutBlankBefore(start);
        if (!spans.isFirstOnLine(start) || start == 0) {
            return spans.replaced(start, end, spans.separated(start, value));
        }
        return spans.isAfterMark(above)
                ? spans.replaced(above, end, " " + value)
                : spans.replaced(start, end, "  " + value);
    }

    private String replaceByLines(Node there, JsonNode value) {
        var start = spans.start(there);
        var end = spans.contentEnd(there);
        if (spans.isFirstOnLine(start)) {
            var block = YamlWriter.block(value, spans.column(start));
            return spans.replaced(start, end, block.stripLeading());
        }
        var block = YamlWriter.block(value, spans.indentOfLine(start) + 2);
        return spans.replaced(spans.withoutBlankBefore(start), end, "\n" + block);
    }

    private Optional<String> add(CollectionNode<?> collection, String lead, JsonNode value, boolean inFlow) {
        var entry = collection instanceof MappingNode ? lead + " " : "";
        if (inFlow) {
            var text = entry + (value.isContainer() ? YamlWriter.flow(value) : YamlWriter.scalar(value, true));
            return Optional.of(addInFlow(collection, text));
        }
        if (collection.getValue().isEmpty()) {
            return Optional.empty();
        }
        var indent = spans.column(spans.start(first(collection)));
        if (collection instanceof SequenceNode) {
            indent = spans.column(spans.start(collection));
        }
        return Optional.of(spans.insertedBelow(spans.end(collection), YamlWriter.entry(lead, value, indent)));
    }

    private String addInFlow(CollectionNode<?> collection, String entry) {
        if (collection.getValue().isEmpty()) {
            var inside = spans.start(collection) + 1;
            return spans.replaced(inside, spans.contentEnd(collection) - 1, entry);
        }
        var end = spans.end(last(collection));
        return spans.replaced(end, end, ", " + entry);
    }

    private String removeInFlow(CollectionNode<?> collection, int position) {
        if (position > 0) {
            return spans.replaced(spans.end(end(collection, position - 1)), spans.end(end(collection, position)), "");
        }
        return spans.replaced(spans.start(begin(collection, 0)), spans.start(begin(collection, 1)), "");
    }

    private Optional<String> removeInBlock(CollectionNode<?> collection, int position) {
        var begin = begin(collection, position);
        var start = collection instanceof SequenceNode
                ? spans.dashBefore(spans.start(begin), spans.column(spans.start(collection)))
                : spans.start(begin);
        var end = spans.end(end(collection, position));
        if (start < 0) {
            return Optional.empty();
        }
        if (spans.isFirstOnLine(start)) {
            return Optional.of(spans.withoutLines(start, end));
        }
        var isLast = position == collection.getValue().size() - 1;
        return isLast || collection instanceof SequenceNode
                ? Optional.empty()
                : Optional.of(spans.withoutUpTo(start, end, spans.start(begin(collection, position + 1))));
    }

    /** Whether a child at the pointer stands between brackets or braces. */
    private boolean isInFlow(String pointer) {
        var at = pointer;
        while (!at.isEmpty()) {
            at = Pointers.parent(at);
            if (node(at) instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Node node(String pointer) {
        var node = root;
        for (var step : Pointers.steps(pointer)) {
            var position =
                    node instanceof CollectionNode<?> collection ? position(collection, Pointers.unescaped(step)) : -1;
            if (position < 0) {
                return null;
            }
            node = end((CollectionNode<?>) node, position);
        }
        return node;
    }

    private static int position(CollectionNode<?> collection, String key) {
        var size = collection.getValue().size();
        if (collection instanceof SequenceNode) {
            return key.matches("\\d{1,9}") && Integer.parseInt(key) < size ? Integer.parseInt(key) : -1;
        }
        for (var i = 0; i < size; i++) {
            if (begin(collection, i) instanceof ScalarNode name
                    && name.getValue().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static Node first(CollectionNode<?> collection) {
        return begin(collection, 0);
    }

    private static Node last(CollectionNode<?> collection) {
        return end(collection, collection.getValue().size() - 1);
    }

    private static Node begin(CollectionNode<?> collection, int position) {
        return collection.getValue().get(position) instanceof NodeTuple tuple
                ? tuple.getKeyNode()
                : (Node) collection.getValue().get(position);
    }

    private static Node end(CollectionNode<?> collection, int position) {
        return collection.getValue().get(position) instanceof NodeTuple tuple
                ? tuple.getValueNode()
                : (Node) collection.getValue().get(position);
    }
}
