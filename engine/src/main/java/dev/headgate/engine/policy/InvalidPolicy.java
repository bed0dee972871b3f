package dev.headgate.engine.policy;

/** A text that is no policy; the message is a sentence that says what is wrong, and where. */
public final class InvalidPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A policy that cannot be judged, in words. */
    public InvalidPolicy(String sentence) {
        super(sentence);
    }

    /** A policy that cannot be judged, in words, and what found it out. */
    public InvalidPolicy(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
