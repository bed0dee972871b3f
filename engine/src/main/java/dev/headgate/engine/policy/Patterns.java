package dev.headgate.engine.policy;

import java.util.List;

/**
 * Actions or resources as a statement names them.
 *
 * @param others whether it covers everything but these: {@code NotAction}, {@code NotResource} (IAM JSON policy elements: NotAction)
 */
public record Patterns(boolean others, List<String> named) {

    /** What a statement covers that names nothing. */
    public static final Patterns NOTHING = new Patterns(false, List.of());

    public Patterns {
        named = List.copyOf(named);
    }

    /** Whether a value stands for itself alone: no wildcard, no variable (Amazon S3 User Guide: The meaning of "public"). */
    public static boolean isFixed(String value) {
        return value.indexOf('*') < 0 && value.indexOf('?') < 0 && !value.contains("${");
    }
}
