package dev.headgate.engine.posture;

/** What a bucket's policy is. */
public sealed interface PolicyReading {

    /** There is none. */
    record None() implements PolicyReading {}

    /** AWS would not or could not say. */
    record Unseen(Answer answer) implements PolicyReading {}

    /** It cannot be judged. */
    record Malformed(String sentence) implements PolicyReading {}
}
