package dev.headgate.console.sources.suggestion;

import dev.headgate.contract.mapping.ColumnType;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Whether a value looks like one that the job could read into a type. */
final class Fitting implements ColumnType.Cases<Predicate<JsonNode>> {

    @Override
    public Predicate<JsonNode> bigint(ColumnType.Bigint type) {
        return ValueKind::isWhole;
    }

    @Override
    public Predicate<JsonNode> integer(ColumnType.Int type) {
        return value -> ValueKind.isWhole(value) && within(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public Predicate<JsonNode> smallint(ColumnType.Smallint type) {
        return value -> ValueKind.isWhole(value) && within(value, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    @Override
    public Predicate<JsonNode> decimal(ColumnType.Decimal type) {
        return ValueKind::isDecimal;
    }

    @Override
    public Predicate<JsonNode> real(ColumnType.Real type) {
        return value -> value.isNumber() || ValueKind.isDecimal(value);
    }

    @Override
    public Predicate<JsonNode> bool(ColumnType.Bool type) {
        return JsonNode::isBoolean;
    }

    @Override
    public Predicate<JsonNode> date(ColumnType.Date type) {
        return value -> ValueKind.isDay(value) || ValueKind.isMoment(value);
    }

    @Override
    public Predicate<JsonNode> timestamp(ColumnType.Timestamp type) {
        return value -> ValueKind.isDay(value) || ValueKind.isMoment(value);
    }

    @Override
    public Predicate<JsonNode> varchar(ColumnType.Varchar type) {
        return value -> value.isString() && value.stringValue().getBytes(StandardCharsets.UTF_8).length <= type.bytes();
    }

    private static boolean within(JsonNode value, long least, long most) {
        var number = ValueKind.decimal(value).longValue();
        return number >= least && number <= most;
    }
}
