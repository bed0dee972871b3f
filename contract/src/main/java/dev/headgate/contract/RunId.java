package dev.headgate.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The name of a run, shared by all its attempts: {@code r-} and 4 to 60 lower-case letters, digits and dashes. */
public record RunId(@JsonValue String value) implements Comparable<RunId> {

    private static final Pattern ALLOWED = Pattern.compile("r-[a-z0-9-]{4,60}");

    @JsonCreator
    public RunId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("A run id is 'r-' and 4 to 60 lower-case letters, digits and dashes, "
                    + "such as r-20260301-0001; '" + Excerpt.of(value) + "' is not.");
        }
    }

    /** The execution name of one attempt, {@code <run>-<attempt>}; attempts count from 1. */
    public String executionName(int attempt) {
        return value + "-" + attempt;
    }

    @Override
    public int compareTo(RunId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
