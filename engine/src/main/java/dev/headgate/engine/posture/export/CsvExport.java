package dev.headgate.engine.posture.export;

import dev.headgate.engine.posture.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** A line a finding: bucket, check, status. Names of buckets and checks hold nothing that would have to be quoted. */
final class CsvExport implements Export {

    private final Writer file;

    CsvExport(Writer file) {
        this.file = file;
        line("bucket,check,status");
    }

    @Override
    public void write(Finding finding) {
        line(finding.bucket().bucket() + "," + finding.check().id() + ","
                + finding.outcome().status());
    }

    private void line(String text) {
        try {
            file.write(text);
            file.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {}
}
