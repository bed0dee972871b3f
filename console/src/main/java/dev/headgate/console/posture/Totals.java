package dev.headgate.console.posture;

import dev.headgate.engine.posture.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many findings there are of each status.
 *
 * @param findings all of them
 * @param required those that the bucket's baseline asks for
 */
public record Totals(Map<Status, Integer> findings, Map<Status, Integer> required) {

    /** The worst first. What could not be seen is worse than what passes. */
    private static final List<Status> ORDER =
            List.of(Status.FAIL, Status.ERROR, Status.UNKNOWN, Status.PASS, Status.NOT_APPLICABLE);

    public Totals {
        findings = copy(findings);
        required = copy(required);
    }

    private static Map<Status, Integer> copy(Map<Status, Integer> counts) {
        var copy = new EnumMap<Status, Integer>(Status.class);
        copy.putAll(counts);
        return java.util.Collections.unmodifiableMap(copy);
    }

    /** The worst status of all findings. */
    public Status worst() {
        return worst(findings).orElse(Status.NOT_APPLICABLE);
    }

    /** The worst status of what the baseline asks for; absent when it asks for nothing. */
    public Optional<Status> worstRequired() {
        return worst(required);
    }

    private static Optional<Status> worst(Map<Status, Integer> counts) {
        return ORDER.stream()
                .filter(status -> counts.getOrDefault(status, 0) > 0)
                .findFirst();
    }
}
