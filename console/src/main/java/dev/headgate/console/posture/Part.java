package dev.headgate.console.posture;

import java.util.Optional;

/**
 * Which part of a list.
 *
 * @param cursor where the part before ended
 */
public record Part(Optional<String> cursor, int limit) {

    /** The part that begins where another ended. */
    public Part from(Optional<String> next) {
        return new Part(next, limit);
    }
}
