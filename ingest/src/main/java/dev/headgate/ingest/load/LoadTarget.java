package dev.headgate.ingest.load;

import dev.headgate.contract.mapping.Load;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a load needs to know of a table. Every name goes into SQL as it is, so nothing but plain identifiers gets in here. */
public record LoadTarget(
        String table,
        List<String> columns,
        List<String> decimalColumns,
        List<String> key,
        Optional<String> latestBy,
        Load mode) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]*");

    public LoadTarget {
        columns = List.copyOf(columns);
        decimalColumns = List.copyOf(decimalColumns);
        key = List.copyOf(key);
        Stream.of(Stream.of(table), columns.stream(), decimalColumns.stream(), key.stream(), latestBy.stream())
                .flatMap(names -> names)
                .filter(name -> !IDENTIFIER.matcher(name).matches())
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("'" + name
                            + "' is not a name of a table or column: lower-case letters, digits and underscores.");
                });
        if (columns.isEmpty() || mode == Load.MERGE && key.isEmpty()) {
            throw new IllegalArgumentException("The mapping of " + table + " needs columns, and a key to merge by.");
        }
    }
}
