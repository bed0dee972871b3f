package dev.headgate.glue.core;

import dev.headgate.contract.mapping.Column;
import dev.headgate.glue.core.Scalars.Kind;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Takes the mapped fields out of one JSON record by a streaming parse; everything else is checked for form and passed over. */
final class RecordScanner {

    /** What a line is. */
    enum Shape {
        OBJECT,
        OTHER_JSON,
        NOT_JSON
    }

    private final JsonFactory factory = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(LineReader.LONGEST)
                    .maxNameLength(LineReader.LONGEST)
                    .build())
            .build();
    private final Utf8 utf8 = new Utf8();
    private final PathTree root;
    private final Scalars scalars;

    RecordScanner(List<Column> columns) {
        root = PathTree.of(columns);
        scalars = new Scalars(columns.size());
    }

    /** What the last scanned record holds. */
    Scalars scalars() {
        return scalars;
    }

    Shape scan(byte[] bytes, int from, int length) {
        scalars.clear();
        if (!utf8.isWellFormed(bytes, from, length)) {
            return Shape.NOT_JSON;
        }
        try (var parser = factory.createParser(ObjectReadContext.empty(), bytes, from, length)) {
            var isObject = parser.nextToken() == JsonToken.START_OBJECT;
            if (isObject) {
                object(parser, root);
            } else {
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                return Shape.NOT_JSON;
            }
            return isObject ? Shape.OBJECT : Shape.OTHER_JSON;
        } catch (JacksonException e) {
            return Shape.NOT_JSON;
        }
    }

    private void object(JsonParser parser, PathTree node) {
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            var child = node.below(name);
            if (child == null) {
                parser.skipChildren();
            } else {
                child.clear(scalars);
                value(parser, token, child);
            }
        }
    }

    private void value(JsonParser parser, JsonToken token, PathTree node) {
        switch (token) {
            case START_OBJECT -> {
                node.set(scalars, Kind.NESTED, null);
                object(parser, node);
            }
            case START_ARRAY -> {
                node.set(scalars, Kind.NESTED, null);
                parser.skipChildren();
            }
            case VALUE_STRING -> set(parser, node, Kind.TEXT);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> set(parser, node, Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> set(parser, node, Kind.BOOLEAN);
            default -> node.clear(scalars);
        }
    }

    private void set(JsonParser parser, PathTree node, Kind kind) {
        if (node.hasColumns()) {
            node.set(scalars, kind, parser.getString());
        }
    }
}
