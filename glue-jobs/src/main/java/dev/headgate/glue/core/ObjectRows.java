package dev.headgate.glue.core;

import dev.headgate.glue.core.Verdict.Accepted;
import dev.headgate.glue.core.Verdict.Refused;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The accepted rows of one object, read as they are asked for, and at the end the object's tally. Lines that are refused go
 * to the quarantine on the way. Memory is bounded by the longest line.
 */
public final class ObjectRows implements Iterator<EncodedRow>, Closeable {

    private static final int BUFFER = 1 << 16;

    private final Input input;
    private final TableTools tools;
    private final Quarantine quarantine;
    private final CommittedBytes stored;
    private final LineReader lines;
    private long rows;
    private boolean ended;
    private @Nullable EncodedRow ahead;

    /** Opens the object. Throws {@link JobFailure} when it is not there or is not gzip. */
    public ObjectRows(EtlJob job, TableTools tools, Input input) {
        this.input = input;
        this.tools = tools;
        this.quarantine = new Quarantine(job, input);
        try {
            this.stored = new CommittedBytes(job.raw().open().read(input.key()));
            this.lines = new LineReader(plain(input.key(), stored));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public boolean hasNext() {
        if (ahead == null && !ended) {
            ahead = read();
        }
        return ahead != null;
    }

    @Override
    public EncodedRow next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        var next = ahead;
        ahead = null;
        return next;
    }

    @Override
    public void close() throws IOException {
        stored.close();
        quarantine.close();
    }

    private EncodedRow read() {
        while (nextLine()) {
            if (lines.isBlank()) {
                continue;
            }
            rows++;
            var verdict = tools.judge().judge(lines);
            if (verdict instanceof Accepted accepted) {
                return tools.encode(accepted.row(), input.number(), lines.number());
            }
            setAside(((Refused) verdict).reason());
        }
        ended = true;
        return EncodedRow.of(finished());
    }

    private boolean nextLine() {
        try {
            return lines.next();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void setAside(String reason) {
        try {
            quarantine.add(new QuarantinedLine(reason, input.key(), lines.number(), lines.offset(), lines.raw()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tally finished() {
        try {
            if (input.rows() >= 0 && input.rows() != rows) {
                throw new JobFailure("The raw object " + input.key() + " holds " + rows
                        + " records and the manifest says " + input.rows() + "; run the ingest again.");
            }
            if (!stored.matches(input.sha256())) {
                throw new JobFailure(
                        "The raw object " + input.key()
                                + " is not the one that was committed: its SHA-256 differs; restore the committed version or run the ingest again.");
            }
            var objects = new TreeSet<String>();
            quarantine.commit().ifPresent(objects::add);
            var tally = Tally.read(rows, stored.count(), quarantine.reasons(), objects);
            close();
            return tally;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuntimeException unreadable(IOException cause) {
        var object = "The raw object " + input.key();
        if (cause instanceof NoSuchFileException) {
            return new JobFailure(object + " that the manifest names does not exist; run the ingest again.", cause);
        }
        if (cause instanceof EOFException || cause instanceof ZipException) {
            return new JobFailure(
                    object + " is cut off or damaged (" + cause.getMessage() + "); restore it or run the ingest again.",
                    cause);
        }
        return new JobFailure(object + " cannot be read: " + cause.getMessage() + ". Retry the run.", cause);
    }

    private static InputStream plain(String key, InputStream stored) throws IOException {
        return key.endsWith(".gz") ? new GZIPInputStream(stored, BUFFER) : stored;
    }
}
