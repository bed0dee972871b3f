package dev.headgate.ingest.load;

import dev.headgate.contract.mapping.Column;
import dev.headgate.contract.mapping.ColumnType;
import dev.headgate.contract.mapping.TableMapping;

/** The load target that a table mapping describes. */
public final class MappingTarget {

    private MappingTarget() {}

    /** Reads what a load needs from a mapping. Throws {@code InvalidDocument} when it is none. */
    public static LoadTarget read(String yaml) {
        var mapping = TableMapping.parse(yaml);
        return new LoadTarget(
                mapping.table(),
                mapping.columns().stream().map(Column::name).toList(),
                mapping.columns().stream()
                        .filter(column -> column.stored() instanceof ColumnType.Decimal)
                        .map(Column::name)
                        .toList(),
                mapping.key(),
                mapping.latestBy(),
                mapping.load());
    }
}
