package dev.headgate.console.posture.store;

import dev.headgate.console.platform.Page;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.posture.Part;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where a part of a list ended, as a text that callers hand back as it is. */
final class Cursors {

    private Cursors() {}

    /** The two values that a row is ordered by. */
    record Two(String first, String second) {}

    static String of(String... values) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(" ", values).getBytes(StandardCharsets.UTF_8));
    }

    static String one(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).replace("\0", "");
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    static Two two(String cursor) {
        var parts = one(cursor).split(" ", -1);
        if (parts.length != 2) {
            throw unknown();
        }
        return new Two(parts[0], parts[1]);
    }

    /** A part of what was found, when one more than wanted was looked for. */
    static <T> Page<T> page(List<T> found, Part part, Function<T, String> cursor) {
        if (found.size() <= part.limit()) {
            return new Page<>(found, Optional.empty());
        }
        var shown = found.subList(0, part.limit());
        return new Page<>(shown, Optional.of(cursor.apply(shown.getLast())));
    }

    private static Refusal unknown() {
        return Refusal.badRequest("This cursor is none that this list gave out; leave it away to start anew.");
    }
}
