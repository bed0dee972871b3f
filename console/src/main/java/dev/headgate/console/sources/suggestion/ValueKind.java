package dev.headgate.console.sources.suggestion;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What single values look like, whatever JSON type carries them. */
final class ValueKind {

    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?");

    private ValueKind() {}

    static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber()
                ? value.canConvertToLong()
                : value.isString() && WHOLE.matcher(value.stringValue()).matches();
    }

    static boolean isDecimal(JsonNode value) {
        return value.isNumber()
                ? value.decimalValue().precision() <= 38
                : value.isString() && DECIMAL.matcher(value.stringValue()).matches();
    }

    static boolean isDay(JsonNode value) {
        return value.isString() && DAY.matcher(value.stringValue()).matches() && isDate(value.stringValue());
    }

    static boolean isMoment(JsonNode value) {
        return value.isString()
                && MOMENT.matcher(value.stringValue()).matches()
                && isDate(value.stringValue().substring(0, 10));
    }

    static BigDecimal decimal(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : new BigDecimal(value.asString());
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
