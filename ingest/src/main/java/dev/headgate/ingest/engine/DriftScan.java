package dev.headgate.ingest.engine;

import dev.headgate.contract.Excerpt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Walks over the records of one page and notes the first record that differs from the declared schema, per field and kind. */
final class DriftScan {

    private final @Nullable Shape shape;
    private final Set<String> known = new HashSet<>();
    private final List<Seen> seen = new ArrayList<>();
    private int record;

    DriftScan(@Nullable Shape shape) {
        this.shape = shape;
    }

    /** Moves the parser from the first token of a record to its last. */
    void record(JsonParser parser, JsonToken first) {
        if (shape == null || first != JsonToken.START_OBJECT) {
            // What is no object is set aside by the job, with its place.
            parser.skipChildren();
        } else {
            object(parser, shape);
        }
        record++;
    }

    List<Seen> seen() {
        return seen;
    }

    private void object(JsonParser parser, Shape shape) {
        if (shape.isOpen()) {
            parser.skipChildren();
            return;
        }
        var present = new boolean[shape.expected().size()];
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            var field = shape.field(name);
            if (field == null) {
                note(shape.path().isEmpty() ? name : shape.path() + "." + name, "new");
                parser.skipChildren();
                continue;
            }
            if (field.place() >= 0) {
                present[field.place()] = true;
            }
            value(parser, token, field);
        }
        for (var i = 0; i < present.length; i++) {
            if (!present[i]) {
                var name = shape.expected().get(i);
                note(shape.path().isEmpty() ? name : shape.path() + "." + name, "missing");
            }
        }
    }

    private void value(JsonParser parser, JsonToken token, Shape shape) {
        if (!shape.takes(token)) {
            note(shape.path(), "type");
            parser.skipChildren();
        } else if (token == JsonToken.START_OBJECT) {
            object(parser, shape);
        } else if (token == JsonToken.START_ARRAY) {
            array(parser, shape.items());
        }
    }

    private void array(JsonParser parser, @Nullable Shape items) {
        if (items == null) {
            parser.skipChildren();
            return;
        }
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            value(parser, token, items);
        }
    }

    private void note(String field, String kind) {
        if (known.add(kind + " " + field)) {
            seen.add(new Seen(record, Excerpt.of(field), kind));
        }
    }

    /** A difference and the number of the record on the page, from 0. */
    record Seen(int record, String field, String kind) {}
}
