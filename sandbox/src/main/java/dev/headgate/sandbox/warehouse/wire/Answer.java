package dev.headgate.sandbox.warehouse.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL answered to a query of the proxy's own. */
public final class Answer {

    private final List<List<@Nullable String>> rows = new ArrayList<>();
    private String tag = "";
    private volatile @Nullable Report error;
    private volatile boolean wantsRows;

    synchronized void accept(Message message) {
        switch (message.type()) {
            case 'D' -> rows.add(row(message));
            case 'C' -> tag = message.fields().text();
            case 'E' -> error = Report.of(message);
            case 'G' -> wantsRows = true;
            default -> {
                // row descriptions and notices are of no use here
            }
        }
    }

    /** The rows, as text. */
    public synchronized List<List<@Nullable String>> rows() {
        return List.copyOf(rows);
    }

    /** What the last statement said it did, such as {@code INSERT 0 1}. */
    public synchronized String tag() {
        return tag;
    }

    /** Why it failed, if it did. */
    public Optional<Report> error() {
        return Optional.ofNullable(error);
    }

    boolean wantsRows() {
        return wantsRows && error == null;
    }

    private static List<@Nullable String> row(Message message) {
        var fields = message.fields();
        var count = fields.int16();
        List<@Nullable String> row = new ArrayList<>(count);
        for (var i = 0; i < count; i++) {
            row.add(fields.value());
        }
        return row;
    }
}
