package dev.headgate.engine.drift;

/** A file that does not say what Terraform declares; the message is a sentence that says what it is, and what to give instead. */
public final class InvalidTerraform extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A file that cannot be read, in words. No text of the file stands in them, for a state holds secrets. */
    public InvalidTerraform(String sentence) {
        super(sentence);
    }
}
