package dev.headgate.console.sources.suggestion;

import dev.headgate.contract.mapping.ColumnType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A column that a field could become.
 *
 * @param name as the warehouse takes it
 */
record ColumnGuess(String name, Sampled field, ColumnType type) {

    /** Some values may be wrong; a type is taken when nearly all fit. */
    private static final double NEARLY_ALL = 0.9;

    private static final Pattern WRITABLE = Pattern.compile("[^.\\[\\]'\"\\s*]+");
    private static final int[] LENGTHS = {20, 50, 100, 255, 1000, 4000, 16_000, 65_535};

    /** The column, or nothing when a mapping's path cannot name the field. */
    static Optional<ColumnGuess> of(Sampled field) {
        var writable =
                field.steps().stream().allMatch(step -> WRITABLE.matcher(step).matches());
        return writable ? Optional.of(new ColumnGuess(name(field), field, type(field))) : Optional.empty();
    }

    String path() {
        return "$." + String.join(".", field.steps());
    }

    boolean isTime() {
        return type instanceof ColumnType.Date || type instanceof ColumnType.Timestamp;
    }

    static String name(Sampled field) {
        var snake = String.join("_", field.steps())
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_]+", "_")
                .replaceAll("^_+|_+$", "");
        var begun = snake.isEmpty() || Character.isDigit(snake.charAt(0)) ? "c_" + snake : snake;
        return begun.substring(0, Math.min(begun.length(), 63));
    }

    private static ColumnType type(Sampled field) {
        if (field.share(JsonNode::isBoolean) >= NEARLY_ALL) {
            return new ColumnType.Bool();
        }
        var numbers = field.share(JsonNode::isNumber);
        if (field.share(JsonNode::isIntegralNumber) >= NEARLY_ALL) {
            return new ColumnType.Bigint();
        }
        var hasPoint = field.texts().filter(text -> text.contains(".")).count()
                > field.values().size() / 2;
        if (field.share(ValueKind::isDecimal) >= NEARLY_ALL && (numbers > 0 || hasPoint)) {
            return decimal(field);
        }
        if (field.share(ValueKind::isDay) >= NEARLY_ALL) {
            return new ColumnType.Date();
        }
        return field.share(ValueKind::isMoment) >= NEARLY_ALL ? new ColumnType.Timestamp() : varchar(field);
    }

    /** Room for larger values than the sample has: 18 digits, or four more than were seen. */
    private static ColumnType decimal(Sampled field) {
        var values = field.values().stream()
                .filter(ValueKind::isDecimal)
                .map(ValueKind::decimal)
                .toList();
        var places = values.stream()
                .mapToInt(value -> Math.max(0, value.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        var scale = Math.min(Math.max(2, places), 18);
        var whole = values.stream().mapToInt(ColumnGuess::wholeDigits).max().orElse(1);
        return new ColumnType.Decimal(Math.clamp(whole + 4 + scale, 18, ColumnType.Decimal.MOST_DIGITS), scale);
    }

    private static int wholeDigits(BigDecimal value) {
        return Math.max(1, value.precision() - value.scale());
    }

    /** Twice the longest text that was seen, in bytes, rounded up. */
    private static ColumnType varchar(Sampled field) {
        var longest = field.texts()
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
        var length = IntStream.of(LENGTHS)
                .filter(one -> one >= 2 * longest)
                .findFirst()
                .orElse(65_535);
        return new ColumnType.Varchar(length);
    }
}
