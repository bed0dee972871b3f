package dev.headgate.glue.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What stands at the mapped paths of one record, by the position of the column; used again for every record. */
final class Scalars {

    /** What a JSON value is. */
    enum Kind {
        ABSENT,
        TEXT,
        NUMBER,
        BOOLEAN,
        NESTED
    }

    private final Kind[] kinds;
    private final @Nullable String[] texts;

    Scalars(int columns) {
        kinds = new Kind[columns];
        texts = new String[columns];
        clear();
    }

    void clear() {
        Arrays.fill(kinds, Kind.ABSENT);
        Arrays.fill(texts, null);
    }

    void set(int column, Kind kind, @Nullable String text) {
        kinds[column] = kind;
        texts[column] = text;
    }

    Kind kind(int column) {
        return kinds[column];
    }

    /** The exact text of the value; empty where there is none. */
    String text(int column) {
        var text = texts[column];
        return text == null ? "" : text;
    }
}
