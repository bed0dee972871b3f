package dev.headgate.contract.mapping;

import dev.headgate.contract.Excerpt;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where in a record a column's value stands: {@code $.} and field names with dots between, such as {@code $.customer.id}.
 *
 * @param steps the field names from the outside in; at least one
 */
public record FieldPath(List<String> steps) {

    private static final Pattern ALLOWED = Pattern.compile("\\$(\\.[^.\\[\\]'\"\\s*]+)+");

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /** Reads the written form. Throws {@code IllegalArgumentException} with a sentence when it is not one. */
    public static FieldPath parse(String text) {
        if (!ALLOWED.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A path is '$.' and field names with dots between, such as $.customer.id; '" + Excerpt.of(text)
                            + "' is not.");
        }
        return new FieldPath(List.of(text.substring(2).split("\\.")));
    }

    @Override
    public String toString() {
        return "$." + String.join(".", steps);
    }
}
