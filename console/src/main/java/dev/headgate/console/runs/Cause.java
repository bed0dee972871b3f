package dev.headgate.console.runs;

import java.util.Optional;

/**
 * Why a run failed.
 *
 * @param step the step that failed, where it is known
 * @param sentence what happened, for a person
 */
public record Cause(Optional<String> step, String sentence) {}
