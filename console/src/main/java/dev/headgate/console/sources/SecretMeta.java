package dev.headgate.console.sources;

import java.time.Instant;

/** What is known of a source's secret: when it was set last and by whom, never what it is. */
public record SecretMeta(Instant setAt, String setBy) {}
