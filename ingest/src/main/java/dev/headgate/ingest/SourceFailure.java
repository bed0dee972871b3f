package dev.headgate.ingest;

/** A pull that cannot go on; the message is a sentence that a person can act on and never holds a secret. */
public final class SourceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SourceFailure(String sentence) {
        super(sentence);
    }
}
