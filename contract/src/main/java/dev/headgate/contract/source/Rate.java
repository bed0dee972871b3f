package dev.headgate.contract.source;

import java.time.Duration;

/** So many requests in so much time, for one credential. */
public record Rate(int requests, Duration per) {}
