package dev.headgate.glue.core;

/** A row, or what one object's reading came to, in the form in which it is shuffled. */
public final class EncodedRow {

    private static final byte[] TALLY_ORDER = {0};

    private final byte[] order;
    private final byte[] content;

    public EncodedRow(byte[] order, byte[] content) {
        this.order = order;
        this.content = content;
    }

    /** A tally travels among the rows, so that it is counted exactly as often as they are: once. */
    static EncodedRow of(Tally tally) {
        return new EncodedRow(TALLY_ORDER, tally.toJson());
    }

    /** Bytes that compare, unsigned, as the elements are to be sorted; see {@link SortKeys}. */
    public byte[] order() {
        return order;
    }

    /** The row by {@link RowCodec}, or a {@link Tally} as JSON. */
    public byte[] content() {
        return content;
    }

    public boolean isTally() {
        return order[0] == 0;
    }
}
