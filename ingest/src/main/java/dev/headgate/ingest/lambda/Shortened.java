package dev.headgate.ingest.lambda;

import dev.headgate.contract.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A JSON value whose long lists are cut, with the true length of each list that was. */
final class Shortened {

    private final int entries;
    private final Map<String, Integer> lengths = new LinkedHashMap<>();

    Shortened(int entries) {
        this.entries = entries;
    }

    JsonNode of(JsonNode value) {
        return of(value, "");
    }

    /** By JSON pointer. */
    Map<String, Integer> lengths() {
        return lengths;
    }

    private JsonNode of(JsonNode value, String at) {
        if (value.isObject()) {
            var object = Json.mapper().createObjectNode();
            value.propertyStream()
                    .forEach(property -> object.set(
                            property.getKey(), of(property.getValue(), at + "/" + escaped(property.getKey()))));
            return object;
        }
        if (!value.isArray()) {
            return value;
        }
        if (value.size() > entries) {
            lengths.put(at, value.size());
        }
        var array = Json.mapper().createArrayNode();
        for (var i = 0; i < Math.min(value.size(), entries); i++) {
            array.add(of(value.get(i), at + "/" + i));
        }
        return array;
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
