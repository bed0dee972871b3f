package dev.headgate.console.kit.ui;

import java.util.List;
import java.util.Optional;

/** A line of a diff: what stood on the left, what stands on the right; equal, or one of them missing, or both different. */
record DiffLine(Optional<Side> before, Optional<Side> after) {

    /** One side of a line: its number from one, and its text in pieces. */
    record Side(int number, List<Piece> pieces) {
        String text() {
            return String.join("", pieces.stream().map(Piece::text).toList());
        }
    }

    /** A part of a line, marked when the other side does not have it. */
    record Piece(String text, Mark mark) {}

    /** Whether a piece is on both sides. */
    enum Mark {
        SAME,
        DIFFERENT
    }

    boolean isSame() {
        return before.isPresent()
                && after.isPresent()
                && before.get().text().equals(after.get().text());
    }
}
