package dev.headgate.ingest.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** A declared JSON schema, prepared for looking at many records: its types, its fields, and which of them must be there. */
final class Shape {

    private final String path;
    private final Set<String> types = new HashSet<>();
    private final Map<String, Shape> fields = new HashMap<>();
    private final List<String> expected = new ArrayList<>();
    private @Nullable Shape items;
    private int place = -1;

    private Shape(String path) {
        this.path = path;
    }

    static Shape of(JsonNode schema) {
        return of(schema, "");
    }

    private static Shape of(JsonNode schema, String path) {
        var shape = new Shape(path);
        var type = schema.path("type");
        if (type.isString()) {
            shape.types.add(type.stringValue());
        }
        type.forEach(one -> shape.types.add(one.asString("")));
        if (schema.path("items").isObject()) {
            shape.items = of(schema.path("items"), path);
        }
        schema.path("properties").propertyStream().forEach(property -> {
            var below = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            shape.fields.put(property.getKey(), of(property.getValue(), below));
        });
        shape.expect(schema.path("required"));
        return shape;
    }

    /** Without a list of required fields, a field is expected when it may not be null. */
    private void expect(JsonNode required) {
        fields.forEach((name, field) -> {
            var listed = required.valueStream().anyMatch(one -> one.asString("").equals(name));
            var mayNotBeNull = !field.types.isEmpty() && !field.types.contains("null");
            if (required.isArray() ? listed : mayNotBeNull) {
                field.place = expected.size();
                expected.add(name);
            }
        });
    }

    String path() {
        return path;
    }

    /** Whether nothing is declared about the fields of an object here. */
    boolean isOpen() {
        return fields.isEmpty();
    }

    @Nullable Shape field(String name) {
        return fields.get(name);
    }

    @Nullable Shape items() {
        return items;
    }

    List<String> expected() {
        return expected;
    }

    /** The place among the expected fields of the object above, or -1. */
    int place() {
        return place;
    }

    /** Whether a value that begins with the token is of a declared type; null says nothing about a type. */
    boolean takes(JsonToken token) {
        if (types.isEmpty()) {
            return true;
        }
        return switch (token) {
            case VALUE_NUMBER_INT -> types.contains("integer") || types.contains("number");
            case VALUE_NUMBER_FLOAT -> types.contains("number");
            case VALUE_STRING -> types.contains("string");
            case VALUE_TRUE, VALUE_FALSE -> types.contains("boolean");
            case START_OBJECT -> types.contains("object");
            case START_ARRAY -> types.contains("array");
            default -> true;
        };
    }
}
