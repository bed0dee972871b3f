package dev.headgate.contract.mapping;

/**
 * The column that the table's files are kept apart by.
 *
 * @param column a required date or whole-number column
 * @param as the name in the folder, {@code <as>=<value>}
 */
public record Partition(String column, String as) {

    /** The folder of one partition value, such as {@code dt=2026-03-01}. */
    public String folder(Object value) {
        return as + "=" + value;
    }
}
