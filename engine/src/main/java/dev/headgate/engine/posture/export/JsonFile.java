package dev.headgate.engine.posture.export;

import java.io.Writer;
import java.util.Collection;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A JSON list with an object a line, so that it is read as a whole as well as line by line. */
final class JsonFile implements AutoCloseable {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    JsonFile(Writer file) {
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), file);
        json.writeStartArray();
    }

    /** Begins an object of the list. */
    JsonFile item() {
        json.writeRaw('\n');
        json.writeStartObject();
        return this;
    }

    JsonFile object(String name) {
        json.writeObjectPropertyStart(name);
        return this;
    }

    /** A list with one object in it, which is begun. */
    JsonFile only(String name) {
        json.writeArrayPropertyStart(name);
        json.writeStartObject();
        return this;
    }

    JsonFile end() {
        json.writeEndObject();
        return this;
    }

    /** Ends an object and the list that it is alone in. */
    JsonFile endOnly() {
        json.writeEndObject();
        json.writeEndArray();
        return this;
    }

    JsonFile text(String name, String value) {
        json.writeStringProperty(name, value);
        return this;
    }

    JsonFile number(String name, long value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    JsonFile texts(String name, Collection<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
        return this;
    }

    /** A text of at most so many characters; whatever is longer ends with an ellipsis. */
    static String within(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeRaw('\n');
        json.close();
    }
}
