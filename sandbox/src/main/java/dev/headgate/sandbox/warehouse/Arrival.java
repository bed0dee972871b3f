package dev.headgate.sandbox.warehouse;

import java.util.Map;

/** What a new connection turns out to want. */
sealed interface Arrival {

    /** A driver that wants to work as this user; it has not shown a password yet. */
    record Login(String user, String database, Map<String, String> parameters) implements Arrival {}

    /** A request to stop what the connection with this key runs. */
    record Cancel(byte[] key) implements Arrival {}

    /** A connection that closed before it said what it wants, such as a port probe. */
    record Nothing() implements Arrival {}
}
