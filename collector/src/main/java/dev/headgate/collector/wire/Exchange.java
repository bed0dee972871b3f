package dev.headgate.collector.wire;

import java.io.IOException;

/** Sends a request and waits for the answer. One thread at a time; closing it lets go of its connections. */
public interface Exchange extends AutoCloseable {

    /** Sends once; an answer of any status is an answer. Throws when there was none. */
    Response send(Request request) throws IOException;

    @Override
    void close();
}
