package dev.headgate.console.runs;

import java.time.Instant;

/** One execution of a run; attempts count from 1. */
public record Attempt(int number, Instant requestedAt, String requestedBy, RunState state) {}
