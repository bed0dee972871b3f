package dev.headgate.console.posture;

import dev.headgate.engine.posture.Severity;
import dev.headgate.engine.posture.Status;
import java.time.Instant;
import java.util.List;

/**
 * What one scan came to in one account.
 *
 * @param at when the scan ended
 */
public record TrendPoint(ScanId scan, ScanExtent extent, Instant at, String account, List<Count> counts) {

    public TrendPoint {
        counts = List.copyOf(counts);
    }

    /**
     * How many findings of a kind.
     *
     * @param findings all of them
     * @param required those that baselines ask for
     */
    public record Count(Status status, Severity severity, int findings, int required) {}
}
