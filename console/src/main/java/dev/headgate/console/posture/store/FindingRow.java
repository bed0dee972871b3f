package dev.headgate.console.posture.store;

import dev.headgate.console.posture.Totals;
import dev.headgate.engine.posture.Finding;
import dev.headgate.engine.posture.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/** How a check stands with a bucket, without since when. */
record FindingRow(String check, String status, String severity, boolean required, String sentence, String path) {

    static FindingRow of(Finding finding) {
        var outcome = finding.outcome();
        return new FindingRow(
                finding.check().id(),
                outcome.status().name(),
                finding.check().severity().name(),
                finding.required(),
                storable(outcome.sentence()),
                storable(outcome.path()));
    }

    /** The hash of all findings of a bucket; equal findings have the same. */
    static String hash(List<FindingRow> findings) {
        return SnapshotJson.hash(
                findings.stream().map(FindingRow::toString).sorted().collect(Collectors.joining("\n")));
    }

    static Totals totals(List<FindingRow> findings) {
        var all = new EnumMap<Status, Integer>(Status.class);
        var required = new EnumMap<Status, Integer>(Status.class);
        for (var finding : findings) {
            var status = Status.valueOf(finding.status());
            all.merge(status, 1, Integer::sum);
            if (finding.required()) {
                required.merge(status, 1, Integer::sum);
            }
        }
        return new Totals(all, required);
    }

    /** PostgreSQL's texts hold no NUL. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
