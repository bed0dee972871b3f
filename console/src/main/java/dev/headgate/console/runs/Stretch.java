package dev.headgate.console.runs;

import java.time.Instant;
import java.util.Optional;

/**
 * A span of time in which a run was in a step without a break, in any number of passages and lanes.
 *
 * @param to absent while it goes on
 * @param waiting whether the step does nothing but wait
 */
public record Stretch(String step, Instant from, Optional<Instant> to, boolean waiting, boolean failed) {}
