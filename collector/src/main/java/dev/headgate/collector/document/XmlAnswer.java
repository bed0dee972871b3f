package dev.headgate.collector.document;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An XML answer of AWS as the tree that the same API has in JSON: lists where there are lists, numbers and booleans where there are some. */
public final class XmlAnswer {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 40;

    private final XmlReader reader;
    private final String element;
    private final String root;

    private XmlAnswer(XmlReader reader) {
        this.reader = reader;
        this.element = reader.start();
        this.root = Shapes.root(element);
    }

    /** Reads an answer. Throws {@link MalformedXml} when it is none. */
    public static Parsed parse(String xml) {
        var answer = new XmlAnswer(new XmlReader(xml));
        var content = answer.content(answer.root, answer.element, 0);
        return new Parsed(answer.root, Shapes.keepsRoot(answer.root) ? wrapped(answer.root, content) : content);
    }

    private static JsonNode wrapped(String root, JsonNode content) {
        return NODES.objectNode().set(root, content);
    }

    /** The content of the element whose start tag was just read; only a root may have another name as a document. */
    private JsonNode content(String name, String element, int depth) {
        if (depth > DEEPEST) {
            throw new MalformedXml("it is nested deeper than " + DEEPEST + " elements");
        }
        if (Shapes.isList(name)) {
            return list(name, depth);
        }
        var type = reader.type();
        var text = new StringBuilder();
        ObjectNode children = type.isEmpty() ? null : NODES.objectNode().put("Type", type);
        while (reader.next(text)) {
            children = children == null ? NODES.objectNode() : children;
            var child = reader.start();
            add(children, name, child, content(child, child, depth + 1));
        }
        reader.end(element);
        if (children != null) {
            return children;
        }
        return depth == 0 && text.toString().isBlank() ? NODES.objectNode() : Shapes.leaf(name, text.toString());
    }

    private ArrayNode list(String name, int depth) {
        var items = NODES.arrayNode();
        while (reader.next(new StringBuilder())) {
            var item = reader.start();
            items.add(content(item, item, depth + 1));
        }
        reader.end(name);
        return items;
    }

    private static void add(ObjectNode to, String parent, String child, JsonNode value) {
        var many = Shapes.many(parent, child);
        if (many.isEmpty()) {
            to.set(Shapes.name(parent, child), value);
        } else if (to.get(many) instanceof ArrayNode list) {
            list.add(value);
        } else {
            to.set(many, NODES.arrayNode().add(value));
        }
    }

    /**
     * An answer.
     *
     * @param root the name of the document's element, which says what it is
     * @param tree its content
     */
    public record Parsed(String root, JsonNode tree) {}
}
