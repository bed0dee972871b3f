package dev.headgate.console.posture.web;

import dev.headgate.console.posture.Scan;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A scan as REST shows it. */
record ScanView(
        long id,
        String extent,
        String state,
        Instant askedAt,
        String askedBy,
        Optional<Instant> begunAt,
        Optional<Instant> endedAt,
        long calls,
        long throttled,
        int looked,
        int buckets,
        int changes,
        List<String> problems) {

    static ScanView of(Scan scan) {
        var counts = scan.counts();
        return new ScanView(
                scan.id().value(),
                scan.extent().name().toLowerCase(Locale.ROOT),
                scan.state().name().toLowerCase(Locale.ROOT),
                scan.asked().at(),
                scan.asked().by(),
                scan.begun(),
                scan.ended(),
                counts.calls(),
                counts.throttled(),
                counts.looked(),
                counts.buckets(),
                counts.changes(),
                scan.problems());
    }
}
