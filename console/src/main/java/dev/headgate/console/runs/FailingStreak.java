package dev.headgate.console.runs;

import java.time.Instant;

/**
 * A stream that has not succeeded since it went wrong.
 *
 * @param newest the newest run that failed or was lost
 * @param failures how many did in a row
 * @param since when the first of them was asked for
 */
public record FailingStreak(Run newest, int failures, Instant since) {}
