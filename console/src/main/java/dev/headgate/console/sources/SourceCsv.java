package dev.headgate.console.sources;

import dev.headgate.console.platform.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The list of sources as comma-separated values, for spreadsheets. */
@Component
public class SourceCsv {

    private static final List<String> HEADER = List.of(
            "source",
            "standing",
            "reason",
            "streams",
            "hosts",
            "table",
            "paused",
            "schedule",
            "zone",
            "last_success_at",
            "last_success_rows",
            "version",
            "saved_by",
            "saved_at",
            "registered_by",
            "deleted_at");

    private final SourceList list;

    SourceCsv(SourceList list) {
        this.list = list;
    }

    /** Writes all that are looked for, part by part. */
    public void write(SourceSearch search, OutputStream to) throws IOException {
        var text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        var csv = new Csv(text);
        csv.row(HEADER);
        try {
            list.all(search, listing -> row(csv, listing));
        } catch (UncheckedIOException readerIsGone) {
            throw readerIsGone.getCause();
        }
        text.flush();
    }

    private static void row(Csv csv, SourceListing listing) {
        var source = listing.source();
        var saved = source.current().saved();
        var success = listing.activity().success();
        try {
            csv.row(List.of(
                    source.id().value(),
                    listing.health().standing().name().toLowerCase(Locale.ROOT),
                    listing.health().sentence(),
                    String.join(" ", source.current().streams()),
                    String.join(" ", source.current().hosts()),
                    source.current().mapping().table(),
                    source.paused(),
                    source.schedule().map(rule -> rule.cron().text()),
                    source.schedule().map(rule -> rule.zone().getId()),
                    success.map(run -> run.endedAt().orElse(run.requestedAt())),
                    success.flatMap(PastRun::rows),
                    source.current().number(),
                    saved.author(),
                    saved.at(),
                    source.createdBy(),
                    source.deletion().map(Deletion::at)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
