package dev.headgate.sandbox.warehouse.copy;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;

/** Reads JSON objects that follow each other; their fields fill the columns of the same names, as COPY's {@code JSON 'auto'} does. */
final class JsonLines {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}(:?\\d{2})?)?");

    private final List<Column> columns;
    private final boolean truncate;

    JsonLines(List<Column> columns, boolean truncate) {
        this.columns = columns;
        this.truncate = truncate;
    }

    /** Writes all objects of a stream and returns how many there were. */
    long copy(InputStream in, Row row) throws IOException {
        var count = 0L;
        try (MappingIterator<JsonNode> objects =
                Json.mapper().readerFor(JsonNode.class).readValues(in)) {
            while (objects.hasNextValue()) {
                object(objects.nextValue(), row);
                count++;
                if (!row.end()) {
                    return count;
                }
            }
        } catch (JacksonException e) {
            throw new LoadError(
                            row.file(), row.line(), "", "", 1224, "Invalid JSONPath format: " + e.getOriginalMessage())
                    .failed();
        }
        return count;
    }

    private void object(JsonNode object, Row row) {
        if (!object.isObject()) {
            throw new LoadError(row.file(), row.line(), "", "", 1224, "Invalid JSON: not an object").failed();
        }
        Map<String, JsonNode> fields = new HashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
        for (var column : columns) {
            var value = fields.get(column.name());
            if (value == null || value.isNull()) {
                row.absent(column);
            } else {
                value(value, column, row);
            }
        }
    }

    private void value(JsonNode value, Column column, Row row) {
        var text = value.isString() ? value.asString() : value.toString();
        switch (column.type()) {
            case SMALLINT, INTEGER, BIGINT -> row.plain(whole(text, column, row));
            case DECIMAL -> row.plain(decimal(text, column, row));
            case REAL, DOUBLE -> row.plain(number(text, column, row).toString());
            case BOOLEAN -> row.plain(matching(text, Pattern.compile("true|false|t|f|yes|no|1|0"), column, row));
            case DATE -> row.plain(matching(text, DATE, column, row));
            case TIMESTAMP, TIMESTAMPTZ -> row.plain(matching(text, TIMESTAMP, column, row));
            case VARCHAR, CHAR -> row.text(truncate ? cut(text, column) : text, column);
            case SUPER -> row.text(value.toString(), column);
        }
    }

    private static String whole(String text, Column column, Row row) {
        try {
            var value = new BigDecimal(text).longValueExact();
            var limit = switch (column.type()) {
                case SMALLINT -> Short.MAX_VALUE;
                case INTEGER -> Integer.MAX_VALUE;
                default -> Long.MAX_VALUE;
            };
            if (value > limit || value < -limit - 1) {
                throw column.wrong(
                                row.file(), row.line(), 1207, "Overflow for " + column.typeText() + ", value " + text)
                        .failed();
            }
            return Long.toString(value);
        } catch (ArithmeticException | NumberFormatException _) {
            throw column.wrong(
                            row.file(),
                            row.line(),
                            1207,
                            "Invalid digit, Value '" + text + "', Type: " + column.typeText())
                    .failed();
        }
    }

    private static String decimal(String text, Column column, Row row) {
        var value = number(text, column, row).setScale(column.scale(), RoundingMode.DOWN);
        if (value.precision() > column.precision()) {
            throw column.wrong(row.file(), row.line(), 1207, "Numeric data overflow (value " + text + ")")
                    .failed();
        }
        return value.toPlainString();
    }

    private static BigDecimal number(String text, Column column, Row row) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            throw column.wrong(
                            row.file(),
                            row.line(),
                            1207,
                            "Invalid digit, Value '" + text + "', Type: " + column.typeText())
                    .failed();
        }
    }

    private static String matching(String text, Pattern pattern, Column column, Row row) {
        if (!pattern.matcher(text).matches()) {
            throw column.wrong(
                            row.file(),
                            row.line(),
                            1205,
                            "Invalid " + column.typeText() + " format, Value '" + text + "'")
                    .failed();
        }
        return text;
    }

    /** Cuts text to the column's bytes without cutting a character in two. */
    private static String cut(String text, Column column) {
        var end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > column.length()) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
