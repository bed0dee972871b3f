package dev.headgate.engine.policy;

import java.util.List;
import java.util.Locale;

/**
 * One key's test within a statement; all tests of a statement must hold together.
 *
 * @param key in small letters, for AWS compares keys without case
 */
public record Condition(Operator operator, String key, List<String> values) {

    public Condition {
        key = key.toLowerCase(Locale.ROOT);
        values = List.copyOf(values);
    }

    /** How sentences call it. */
    public String title() {
        return operator.written() + " " + key + " "
                + String.join(", ", values.size() > 3 ? values.subList(0, 3) : values)
                + (values.size() > 3 ? ", …" : "");
    }
}
