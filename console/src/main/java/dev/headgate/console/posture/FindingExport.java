package dev.headgate.console.posture;

import dev.headgate.console.platform.Csv;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Writes the findings that are meant as a table, one part after another, so that any number of them takes the same memory. */
@Service
public class FindingExport {

    private static final int PART = 500;
    private static final List<String> COLUMNS = List.of(
            "bucket",
            "account",
            "zone",
            "check",
            "title",
            "status",
            "severity",
            "required",
            "first_seen",
            "changed_at",
            "last_looked",
            "path",
            "sentence");

    private final PostureRecords records;

    FindingExport(PostureRecords records) {
        this.records = records;
    }

    /** Writes a line of column names and a line for each finding. */
    public void write(FindingCriteria criteria, Writer out) throws IOException {
        var csv = new Csv(out);
        var part = new Part(Optional.empty(), PART);
        var page = records.findings(criteria, part);
        csv.row(COLUMNS);
        while (true) {
            for (var finding : page.items()) {
                csv.row(cells(finding));
            }
            out.flush();
            if (page.next().isEmpty()) {
                return;
            }
            page = records.findings(criteria, part.from(page.next()));
        }
    }

    private static List<?> cells(FindingRecord finding) {
        var place = finding.place();
        var verdict = finding.verdict();
        return List.of(
                place.bucket(),
                place.account(),
                place.zone(),
                finding.check(),
                Checks.title(finding.check()),
                verdict.status(),
                verdict.severity(),
                finding.required(),
                finding.seen().first(),
                finding.seen().changed(),
                finding.seen().last(),
                verdict.path(),
                verdict.sentence());
    }
}
