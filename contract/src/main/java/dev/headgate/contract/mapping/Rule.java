package dev.headgate.contract.mapping;

/**
 * A row that the expression does not hold for is set aside with the reason; unknown (a comparison with null) does not hold.
 *
 * @param keep the expression as written
 */
public record Rule(String keep, String reason, Condition condition) {

    /** Whether a row passes; its values stand in the order of the mapping's columns. */
    public boolean keeps(Values row) {
        return condition.test(row) == Truth.TRUE;
    }
}
