package dev.headgate.console.platform;

import java.util.Arrays;

/**
 * Who does something: a person or a client with the highest of its roles, or the console itself.
 *
 * @param role a {@link Role} in words, {@code SYSTEM} for the console itself, {@code NONE} for nobody known
 */
public record Actor(String name, String role) {

    /** The console acting by itself, in a background chore. */
    public static final Actor CONSOLE = new Actor("headgate-console", "SYSTEM");

    /** Whether the actor has this role or a higher one. */
    public boolean may(Role needed) {
        return Arrays.stream(Role.values())
                .anyMatch(known -> known.name().equals(role) && known.compareTo(needed) >= 0);
    }
}
