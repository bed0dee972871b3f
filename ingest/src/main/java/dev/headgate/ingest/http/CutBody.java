package dev.headgate.ingest.http;

/** A body that ended before it was complete; asking again may help. */
public final class CutBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CutBody(String message) {
        super(message);
    }
}
