package dev.headgate.engine.policy;

import java.util.Optional;

/** A text that is no policy; the message is a sentence that says what is wrong, and where. */
public final class InvalidPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<String> field;

    /** A policy that cannot be judged, in words. */
    public InvalidPolicy(String sentence) {
        super(sentence);
        this.field = Optional.empty();
    }

    /** A policy that cannot be judged, in words, and what found it out. */
    public InvalidPolicy(String sentence, Throwable cause) {
        super(sentence, cause);
        this.field = Optional.empty();
    }

    private InvalidPolicy(InvalidPolicy wrong, String field) {
        super(wrong.getMessage(), wrong);
        this.field = Optional.of(field);
    }

    /** The same, and which field of a question is to blame. */
    public InvalidPolicy in(String name) {
        return new InvalidPolicy(this, name);
    }

    /** The field of a question that is to blame, where it is one. */
    public Optional<String> field() {
        return field;
    }
}
