package dev.headgate.console.platform;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Background work that one console at a time does, again and again.
 *
 * @param pause how long to rest after each time, asked anew every time
 */
public record Chore(String name, Supplier<Duration> pause, Runnable work) {}
