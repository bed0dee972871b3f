package dev.headgate.sandbox.warehouse.dialect;

/** Redshift itself, or the sandbox, does not take a statement. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;

    private Refusal(String sqlState, String sentence) {
        super(sentence);
        this.sqlState = sqlState;
    }

    /** Redshift would not take it either. */
    static Refusal unsupported(String sentence) {
        return new Refusal("0A000", sentence);
    }

    /** It is not Redshift's grammar. */
    static Refusal syntax(String sentence) {
        return new Refusal("42601", sentence);
    }

    /** Redshift takes it, the sandbox cannot show it. */
    static Refusal notSimulated(String sentence) {
        return new Refusal(
                "0A000", sentence + " (the sandbox's warehouse does not simulate this; Redshift itself does it)");
    }

    /** The code for programs. */
    public String sqlState() {
        return sqlState;
    }
}
