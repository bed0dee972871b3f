package dev.headgate.engine.policy.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A JSON value as maps, lists and texts; the parser limits how deep it nests. */
final class Tree {

    private Tree() {}

    /** The value at the parser's token; null becomes an empty text. */
    static Object read(JsonParser parser) {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            var object = new LinkedHashMap<String, Object>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                parser.nextToken();
                object.put(name, read(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            var array = new ArrayList<Object>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(read(parser));
            }
            return array;
        }
        return token == JsonToken.VALUE_NULL ? "" : parser.getString();
    }

    /** The value under a name where the value is an object and has it; else the value itself. */
    static Object unwrapped(Object value, String name) {
        return value instanceof Map<?, ?> object && object.get(name) instanceof Object inner ? inner : value;
    }

    /** The text under a name, or nothing. */
    static String text(Object value, String name) {
        return value instanceof Map<?, ?> object && object.get(name) instanceof String text ? text : "";
    }

    /** The list under a name; a lone value is a list of one. */
    static List<?> list(Object value, String name) {
        var found = value instanceof Map<?, ?> object ? object.get(name) : null;
        if (found == null || found.equals("")) {
            return List.of();
        }
        return found instanceof List<?> list ? list : List.of(found);
    }
}
