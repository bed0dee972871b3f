package dev.headgate.engine.policy.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON as maps, lists and texts; numbers, true and false become their text, null an empty one. */
final class JsonText {

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    static Map<?, ?> object(String text) {
        return (Map<?, ?>) new JsonText(text).value();
    }

    /** One value or a list of values as a list. */
    static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }

    private Object value() {
        return switch (next()) {
            case '{' -> map();
            case '[' -> array();
            case '"' -> string();
            default -> word();
        };
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private Map<String, Object> map() {
        var map = new LinkedHashMap<String, Object>();
        at++;
        while (next() != '}') {
            at += next() == ',' ? 1 : 0;
            next();
            var name = string();
            next();
            at++;
            map.put(name, value());
        }
        at++;
        return map;
    }

    private List<Object> array() {
        var list = new ArrayList<Object>();
        at++;
        while (next() != ']') {
            at += next() == ',' ? 1 : 0;
            list.add(value());
        }
        at++;
        return list;
    }

    private String string() {
        var built = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            at += text.charAt(at) == '\\' ? 1 : 0;
            built.append(text.charAt(at));
        }
        at++;
        return built.toString();
    }

    private String word() {
        var from = at;
        while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        var word = text.substring(from, at);
        return word.equals("null") ? "" : word;
    }
}
