package dev.headgate.ingest.engine;

import dev.headgate.contract.Checkpoint;
import dev.headgate.contract.Drift;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RawObject;
import dev.headgate.contract.source.OnDrift;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.store.Condition;
import dev.headgate.ingest.store.ConditionFailed;
import dev.headgate.ingest.store.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Writes the pages of one slice as raw objects, and a checkpoint after each. */
final class SliceWriter {

    private static final int MOST_DRIFT = 200;
    private static final int REMEMBERED = 2_000_000;

    private final SliceTask task;
    private final ObjectStore raw;
    private final Progress progress;
    private final Optional<Fingerprints> fingerprints;
    private final List<RawObject> objects;
    private final Map<String, Drift> drift = new LinkedHashMap<>();
    private long duplicates;
    private long throttledMs;
    private ObjectBuffer buffer = new ObjectBuffer();

    SliceWriter(SliceTask task, ObjectStore raw, Progress progress, Checkpoint from) {
        this.task = task;
        this.raw = raw;
        this.progress = progress;
        this.objects = new ArrayList<>(from.objects());
        this.duplicates = from.duplicates();
        this.throttledMs = from.throttledMs();
        from.drift().forEach(one -> drift.put(one.kind() + " " + one.field(), one));
        this.fingerprints =
                task.stream().primaryKey().isEmpty() ? Optional.empty() : Optional.of(new Fingerprints(REMEMBERED));
        fingerprints.ifPresent(this::remember);
    }

    void write(Page page) {
        var seen = page.drift().iterator();
        var next = seen.hasNext() ? seen.next() : null;
        for (var i = 0; i < page.size(); i++) {
            var line = line(page, i);
            var isNew = fingerprints.isEmpty() || fingerprints.get().add(line.bytes(), line.start(), line.length());
            for (; next != null && next.record() == i; next = seen.hasNext() ? seen.next() : null) {
                if (isNew) {
                    note(next);
                }
            }
            if (isNew) {
                buffer.line(line.bytes(), line.start(), line.length());
            } else {
                duplicates++;
            }
        }
    }

    void throttled(Duration waited) {
        throttledMs += waited.toMillis();
    }

    boolean isFull() {
        return buffer.bytes() >= task.objectBytes();
    }

    /** Makes everything written so far safe; the pull goes on at the page that the cursor names, or the slice is done. */
    Checkpoint close(Optional<String> cursor, boolean done) {
        if (buffer.rows() > 0) {
            var closed = buffer.close(key(), task.slice().id());
            put(closed);
            objects.add(closed.object());
            buffer = new ObjectBuffer();
        }
        var checkpoint = new Checkpoint(
                task.slice().id(),
                task.attempt(),
                cursor,
                objects.stream().mapToLong(RawObject::rows).sum(),
                duplicates,
                objects,
                List.copyOf(drift.values()),
                throttledMs,
                done);
        progress.save(checkpoint);
        return checkpoint;
    }

    /** An object that lies there already is what a worker left that ended before its checkpoint: it is replaced, but never by a worker that was superseded. */
    private void put(ObjectBuffer.Closed closed) {
        var key = closed.object().key();
        try {
            raw.put(key, closed.body(), Condition.ifAbsent());
        } catch (ConditionFailed e) {
            progress.stillMine();
            var there = raw.stat(key).map(ObjectStore.Stat::etag);
            raw.put(key, closed.body(), there.map(Condition::ifUnchanged).orElseGet(Condition::ifAbsent));
        }
    }

    private void note(DriftScan.Seen seen) {
        var name = seen.kind() + " " + seen.field();
        if (drift.containsKey(name) || drift.size() >= MOST_DRIFT) {
            return;
        }
        if (task.onDrift() == OnDrift.STOP) {
            throw new SourceFailure(
                    "The records of stream " + task.stream().name() + " differ from the declared schema: "
                            + words(seen) + " (line " + (buffer.rows() + 1) + " of " + key()
                            + "), and on_drift is stop. Change the schema in the definition, or on_drift.");
        }
        drift.put(name, new Drift(seen.field(), seen.kind(), new Drift.Position(key(), buffer.rows() + 1)));
    }

    private static String words(DriftScan.Seen seen) {
        return switch (seen.kind()) {
            case "new" -> "the field '" + seen.field() + "' is new";
            case "missing" -> "the field '" + seen.field() + "' is missing";
            default -> "the field '" + seen.field() + "' has another type";
        };
    }

    private String key() {
        return Keys.rawObject(
                task.source(), task.stream().name(), task.run(), task.slice().id(), objects.size());
    }

    private static Line line(Page page, int i) {
        var start = page.starts()[i];
        var end = page.ends()[i];
        if (Compact.isOnOneLine(page.body(), start, end)) {
            return new Line(page.body(), start, end - start);
        }
        var compact = Compact.oneLine(page.body(), start, end);
        return new Line(compact, 0, compact.length);
    }

    /** A worker that goes on knows the records of the closed objects, or a repeat across its beginning would go in twice. */
    private void remember(Fingerprints fingerprints) {
        for (var object : objects) {
            var stored = raw.get(object.key())
                    .orElseThrow(() -> new SourceFailure("The object " + object.key()
                            + " of the checkpoint is gone from the raw zone. Start a new run of the source."));
            try (var lines = new GZIPInputStream(new ByteArrayInputStream(stored.body()))) {
                var body = lines.readAllBytes();
                var start = 0;
                for (var i = 0; i < body.length; i++) {
                    if (body[i] == '\n') {
                        fingerprints.add(body, start, i - start);
                        start = i + 1;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Line(byte[] bytes, int start, int length) {}
}
