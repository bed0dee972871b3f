package dev.headgate.console.posture;

import dev.headgate.engine.posture.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was seen, and what every check comes to with it.
 *
 * @param findings by the name of the bucket, for all that are there
 * @param at when it was seen
 */
public record Judged(Seen seen, Map<String, List<Finding>> findings, Instant at) {}
