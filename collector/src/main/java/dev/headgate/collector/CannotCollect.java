package dev.headgate.collector;

/** Nothing can be collected at all; the message says why and what to do next. */
public final class CannotCollect extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotCollect(String sentence) {
        super(sentence);
    }

    CannotCollect(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
