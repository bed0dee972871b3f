package dev.headgate.ingest.engine;

/** A worker that found its slice in the hands of another one, and stops without having changed anything. */
public final class Superseded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Superseded(String slice, int mine, int theirs) {
        super("Slice " + slice + " is in the hands of "
                + (theirs == mine ? "another worker of the same attempt" : "attempt " + theirs)
                + "; this worker (attempt "
                + mine + ") stops. Nothing is lost: the other one goes on.");
    }
}
