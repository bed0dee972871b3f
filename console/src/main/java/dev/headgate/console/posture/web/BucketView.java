package dev.headgate.console.posture.web;

import dev.headgate.console.posture.BucketPosture;
import dev.headgate.engine.posture.Status;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A bucket as REST lists it.
 *
 * @param status the worst of its findings
 * @param requiredStatus the worst of what its zone's baseline asks for, absent when it asks for nothing
 * @param counts how many findings there are of each status
 * @param requiredCounts the same of what its baseline asks for
 * @param goneAt when it was found gone, absent while it is there
 */
record BucketView(
        String bucket,
        String account,
        String region,
        Optional<String> zone,
        String status,
        Optional<String> requiredStatus,
        Map<String, Integer> counts,
        Map<String, Integer> requiredCounts,
        Instant firstSeen,
        Instant lastLooked,
        Optional<Instant> goneAt) {

    static BucketView of(BucketPosture posture) {
        var place = posture.place();
        var totals = posture.totals();
        return new BucketView(
                place.bucket(),
                place.account(),
                place.region(),
                place.zone(),
                FindingView.word(totals.worst()),
                totals.worstRequired().map(FindingView::word),
                words(totals.findings()),
                words(totals.required()),
                posture.firstSeen(),
                posture.lastLooked(),
                posture.gone());
    }

    private static Map<String, Integer> words(Map<Status, Integer> counts) {
        var words = new TreeMap<String, Integer>();
        counts.forEach((status, count) -> words.put(FindingView.word(status), count));
        return words;
    }
}
