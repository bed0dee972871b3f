package dev.headgate.engine.posture.custom;

import dev.headgate.contract.mapping.TextOrder;
import java.math.BigDecimal;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** A constant of an expression. */
sealed interface Constant {

    /** Below zero when the value is less than this constant, zero when equal; nothing when the two cannot be compared. */
    OptionalInt compareFrom(JsonNode value);

    /** Quoted text; compares with text. */
    record Text(String text) implements Constant {
        @Override
        public OptionalInt compareFrom(JsonNode value) {
            return value.isString() ? OptionalInt.of(TextOrder.compare(value.asString(), text)) : OptionalInt.empty();
        }
    }

    /** A number; compares with numbers, and with texts that are one, because a tag's value is always text. */
    record Quantity(BigDecimal number) implements Constant {
        @Override
        public OptionalInt compareFrom(JsonNode value) {
            if (value.isNumber()) {
                return OptionalInt.of(value.decimalValue().compareTo(number));
            }
            if (!value.isString()
                    || value.asString().length() > 30
                    || !value.asString().matches("-?\\d+(\\.\\d+)?")) {
                return OptionalInt.empty();
            }
            return OptionalInt.of(new BigDecimal(value.asString()).compareTo(number));
        }
    }

    /** True or false; only equal or not. */
    record Flag(boolean flag) implements Constant {
        @Override
        public OptionalInt compareFrom(JsonNode value) {
            return value.isBoolean() ? OptionalInt.of(Boolean.compare(value.asBoolean(), flag)) : OptionalInt.empty();
        }
    }
}
