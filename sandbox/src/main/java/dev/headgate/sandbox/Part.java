package dev.headgate.sandbox;

/** One part of the sandbox, such as the warehouse; parts are started in order and closed in reverse. */
public interface Part extends AutoCloseable {

    /** The word for this part in messages and log files. */
    String name();

    /** Starts the part and returns when it serves. Throws with a sentence when it cannot. */
    void start() throws Exception;

    /** Stops the part; closing a part that never started does nothing. */
    @Override
    void close();
}
