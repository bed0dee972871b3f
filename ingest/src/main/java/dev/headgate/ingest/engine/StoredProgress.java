package dev.headgate.ingest.engine;

import dev.headgate.contract.Checkpoint;
import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RunId;
import dev.headgate.ingest.store.Condition;
import dev.headgate.ingest.store.ConditionFailed;
import dev.headgate.ingest.store.ObjectStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checkpoints in the control zone, each written only over the one that was read, so that two workers never undo each other. */
public final class StoredProgress implements Progress {

    private final ObjectStore control;
    private final String slice;
    private final String key;
    private final int attempt;
    private Optional<String> etag = Optional.empty();

    public StoredProgress(ObjectStore control, RunId run, String slice, int attempt) {
        this.control = control;
        this.slice = slice;
        this.key = Keys.checkpoint(run, slice);
        this.attempt = attempt;
    }

    /** The checkpoint of a slice as it lies there, if it was begun. */
    public static Optional<Checkpoint> read(ObjectStore control, RunId run, String slice) {
        return control.get(Keys.checkpoint(run, slice)).map(stored -> Json.read(stored.body(), Checkpoint.class));
    }

    /** The checkpoint of a slice that nobody has begun. */
    public static Checkpoint start(String slice, int attempt) {
        return new Checkpoint(slice, attempt, Optional.empty(), 0, 0, List.of(), List.of(), 0, false);
    }

    @Override
    public Checkpoint claim() {
        var stored = control.get(key);
        etag = stored.map(ObjectStore.Stored::etag);
        var found = stored.map(s -> Json.read(s.body(), Checkpoint.class)).orElseGet(() -> start(slice, 0));
        if (found.attempt() > attempt) {
            throw new Superseded(slice, attempt, found.attempt());
        }
        if (found.done() || found.attempt() == attempt) {
            return found;
        }
        var mine = by(found);
        save(mine);
        return mine;
    }

    @Override
    public void save(Checkpoint checkpoint) {
        var body = Json.bytes(checkpoint);
        try {
            etag = Optional.of(
                    control.put(key, body, etag.map(Condition::ifUnchanged).orElseGet(Condition::ifAbsent)));
        } catch (ConditionFailed e) {
            // A put whose answer was lost and that was sent again meets its own result.
            var stored = control.get(key);
            if (stored.isEmpty() || !Arrays.equals(stored.get().body(), body)) {
                throw superseded(stored);
            }
            etag = Optional.of(stored.get().etag());
        }
    }

    @Override
    public void stillMine() {
        var stored = control.get(key);
        if (!stored.map(ObjectStore.Stored::etag).equals(etag)) {
            throw superseded(stored);
        }
    }

    private Superseded superseded(Optional<ObjectStore.Stored> stored) {
        var theirs =
                stored.map(s -> Json.read(s.body(), Checkpoint.class).attempt()).orElse(attempt);
        return new Superseded(slice, attempt, theirs);
    }

    private Checkpoint by(Checkpoint found) {
        return new Checkpoint(
                found.slice(),
                attempt,
                found.cursor(),
                found.rows(),
                found.duplicates(),
                found.objects(),
                found.drift(),
                found.throttledMs(),
                found.done());
    }
}
