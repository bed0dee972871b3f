package dev.headgate.console.platform.store;

import dev.headgate.console.platform.Change;
import java.nio.charset.StandardCharsets;

/** A change as the text of a notification, which PostgreSQL limits to 8,000 bytes. */
final class Payload {

    private static final int MOST_BYTES = 7_000;
    private static final char BETWEEN = ' ';

    private Payload() {}

    /** The text; a change too long to be told is told as anything. */
    static String of(Change change) {
        var text = change.topic() + BETWEEN + change.id();
        return text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES ? text : of(Change.ANYTHING);
    }

    /** The change that the text tells of. */
    static Change change(String text) {
        var at = text.indexOf(BETWEEN);
        return at < 1 ? Change.ANYTHING : new Change(text.substring(0, at), text.substring(at + 1));
    }
}
