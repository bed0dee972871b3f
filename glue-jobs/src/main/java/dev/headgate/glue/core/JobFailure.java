package dev.headgate.glue.core;

/** The job cannot go on; the message is a sentence that a person can act on. */
public final class JobFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobFailure(String sentence) {
        super(sentence);
    }

    public JobFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
