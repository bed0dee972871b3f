package dev.headgate.glue.core;

/**
 * A row, or what one object's reading came to, in the form in which it is shuffled.
 *
 * @param order bytes that compare, unsigned, as the elements are to be sorted; see {@link SortKeys}
 * @param content the row by {@link RowCodec}, or a {@link Tally} as JSON
 */
public record EncodedRow(byte[] order, byte[] content) {

    private static final byte[] TALLY_ORDER = {0};

    /** A tally travels among the rows, so that it is counted exactly as often as they are: once. */
    public static EncodedRow of(Tally tally) {
        return new EncodedRow(TALLY_ORDER, tally.toJson());
    }

    public boolean isTally() {
        return order[0] == 0;
    }
}
