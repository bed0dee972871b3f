package dev.headgate.contract;

import java.time.Instant;
import java.util.List;

/** The commit of a run's raw objects: what is not named here does not exist for readers. */
public record RawManifest(
        RunId run,
        int attempt,
        SourceId source,
        String stream,
        String definition,
        int slices,
        List<RawObject> objects,
        long rows,
        long duplicates,
        List<Coverage> coverage,
        List<Drift> drift,
        long throttledMs,
        Instant committedAt) {

    public RawManifest {
        objects = List.copyOf(objects);
        coverage = List.copyOf(coverage);
        drift = List.copyOf(drift);
    }
}
