package dev.headgate.sandbox.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes rows into one table by COPY. */
final class CopyRows implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Writer out;
    private long rows;

    CopyRows(Connection connection, String table, String columns) throws SQLException {
        var copy = "copy " + table + " (" + columns + ") from stdin";
        out = new BufferedWriter(
                new OutputStreamWriter(
                        new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy, BUFFER),
                        StandardCharsets.UTF_8),
                BUFFER);
    }

    void row(@Nullable Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.write('\t');
            }
            out.write(field(values[i]));
        }
        out.write('\n');
        rows++;
    }

    long rows() {
        return rows;
    }

    static String field(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case List<?> list -> escaped(array(list));
            default -> escaped(value.toString());
        };
    }

    private static String array(List<?> values) {
        return values.stream()
                .map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String text) {
        var isPlain = text.chars().noneMatch(letter -> letter < ' ' || letter == '\\');
        return isPlain
                ? text
                : text.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
