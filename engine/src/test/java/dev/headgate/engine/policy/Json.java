package dev.headgate.engine.policy;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Maps, lists and plain values as JSON. */
final class Json {

    private static final JsonFactory JSON = new JsonFactory();

    private Json() {}

    static String text(Object value) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, value);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> object -> {
                json.writeStartObject();
                object.forEach((name, inner) -> {
                    json.writeName(String.valueOf(name));
                    write(json, inner);
                });
                json.writeEndObject();
            }
            case Collection<?> list -> {
                json.writeStartArray();
                list.forEach(inner -> write(json, inner));
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Number number -> json.writeNumber(number.toString());
            default -> json.writeString(value.toString());
        }
    }
}
