package dev.headgate.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The name of a source: 1 to 63 lower-case letters, digits and single dashes, because it is part of keys and secret names. */
public record SourceId(@JsonValue String value) implements Comparable<SourceId> {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @JsonCreator
    public SourceId {
        if (value.length() > 63 || !ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("A source id has 1 to 63 lower-case letters, digits and single dashes, "
                    + "and starts and ends with a letter or digit; '" + Excerpt.of(value) + "' does not.");
        }
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
