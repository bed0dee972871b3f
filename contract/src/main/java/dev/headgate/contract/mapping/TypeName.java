package dev.headgate.contract.mapping;

import dev.headgate.contract.Excerpt;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a column type from its written form. */
final class TypeName {

    private static final Pattern DECIMAL =
            Pattern.compile("(?:decimal|numeric)\\(\\s*(\\d{1,3})\\s*(?:,\\s*(\\d{1,3})\\s*)?\\)");
    private static final Pattern VARCHAR = Pattern.compile("varchar\\(\\s*(\\d{1,9})\\s*\\)");

    private TypeName() {}

    static ColumnType parse(String text) {
        var name = text.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "bigint" -> new ColumnType.Bigint();
            case "integer", "int" -> new ColumnType.Int();
            case "smallint" -> new ColumnType.Smallint();
            case "double", "double precision" -> new ColumnType.Real();
            case "boolean" -> new ColumnType.Bool();
            case "date" -> new ColumnType.Date();
            case "timestamp" -> new ColumnType.Timestamp();
            default -> withSize(name, text);
        };
    }

    private static ColumnType withSize(String name, String text) {
        var decimal = DECIMAL.matcher(name);
        if (decimal.matches()) {
            var scale = decimal.group(2);
            return new ColumnType.Decimal(
                    Integer.parseInt(decimal.group(1)), scale == null ? 0 : Integer.parseInt(scale));
        }
        var varchar = VARCHAR.matcher(name);
        if (varchar.matches()) {
            return new ColumnType.Varchar(Integer.parseInt(varchar.group(1)));
        }
        throw new IllegalArgumentException(
                "A type is bigint, integer, smallint, decimal(p,s), double, boolean, date, timestamp "
                        + "or varchar(n); '" + Excerpt.of(text) + "' is none of them.");
    }
}
