package dev.headgate.sandbox.warehouse.copy;

import dev.headgate.sandbox.warehouse.wire.CopyFeed.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes values as rows of PostgreSQL's COPY text, and knows which file and row it is at. */
final class Row {

    private final Rows rows;
    private final String file;
    private long line = 1;
    private boolean first = true;

    Row(Rows rows, String file) {
        this.rows = rows;
        this.file = file;
    }

    String file() {
        return file;
    }

    long line() {
        return line;
    }

    /** Writes SQL's null, unless the column refuses it. */
    void absent(Column column) {
        if (column.required()) {
            throw column.missing(file, line);
        }
        separate();
        rows.put('\\');
        rows.put('N');
    }

    /** Writes a value that holds nothing special. */
    void plain(String value) {
        separate();
        for (var i = 0; i < value.length(); i++) {
            rows.put(value.charAt(i));
        }
    }

    /** Writes UTF-8 text, unless it is longer than the column. */
    void text(byte[] value, Column column) {
        if (value.length > column.length()) {
            throw column.tooLong(file, line, value.length);
        }
        separate();
        for (var one : value) {
            switch (one) {
                case '\\' -> escaped('\\');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                case '\t' -> escaped('t');
                default -> rows.put(one);
            }
        }
    }

    /** Writes text, unless it is longer than the column. */
    void text(String value, Column column) {
        text(value.getBytes(StandardCharsets.UTF_8), column);
    }

    /** Ends the row; false when PostgreSQL has refused the load already. */
    boolean end() throws IOException {
        first = true;
        line++;
        return rows.endRow();
    }

    private void escaped(char letter) {
        rows.put('\\');
        rows.put(letter);
    }

    private void separate() {
        if (!first) {
            rows.put('\t');
        }
        first = false;
    }
}
