package dev.headgate.console.platform;

/**
 * Who does something: a person or a client with the highest of its roles, or the console itself.
 *
 * @param role a {@link Role} in words, {@code SYSTEM} for the console itself, {@code NONE} for nobody known
 */
public record Actor(String name, String role) {

    /** The console acting by itself, in a background chore. */
    public static final Actor CONSOLE = new Actor("headgate-console", "SYSTEM");
}
