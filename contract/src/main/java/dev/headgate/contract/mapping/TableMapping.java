package dev.headgate.contract.mapping;

import dev.headgate.contract.document.YamlDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One immutable version of how the records of a source become the rows of a table.
 *
 * @param key the columns that tell rows apart; empty when nothing does, and then nothing is a repeat
 * @param latestBy which of two rows with one key wins: the greater; ties go to the later position
 * @param stopAboveQuarantinedShare the share of rows set aside above which the run fails
 */
public record TableMapping(
        String table,
        int version,
        List<String> key,
        Optional<String> latestBy,
        Partition partition,
        List<Column> columns,
        List<Rule> rules,
        Optional<BigDecimal> stopAboveQuarantinedShare,
        Load load) {

    public TableMapping {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
    }

    /** Reads a mapping from YAML. Throws {@link dev.headgate.contract.document.InvalidDocument} with all that is wrong in it. */
    public static TableMapping parse(String yaml) {
        return new MappingReader(YamlDocument.parse(yaml)).read();
    }

    /** The position of a column by its name. Throws {@code IllegalArgumentException} for a name that is no column. */
    public int indexOf(String column) {
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The table " + table + " has no column '" + column + "'.");
    }
}
