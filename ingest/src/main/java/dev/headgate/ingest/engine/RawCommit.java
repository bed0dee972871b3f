package dev.headgate.ingest.engine;

import dev.headgate.contract.Checkpoint;
import dev.headgate.contract.Coverage;
import dev.headgate.contract.Drift;
import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RawObject;
import dev.headgate.contract.RunInput;
import dev.headgate.contract.Slice;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.store.Condition;
import dev.headgate.ingest.store.ConditionFailed;
import dev.headgate.ingest.store.ObjectStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes a run's raw objects visible by one manifest, after it has made sure that they are all there. */
public final class RawCommit {

    private final ObjectStore raw;

    public RawCommit(ObjectStore raw) {
        this.raw = raw;
    }

    /** Commits the run. Run again it changes nothing; an older attempt never replaces a newer one. */
    public RawManifest commit(
            RunInput run, List<Slice> slices, Function<Slice, Optional<Checkpoint>> checkpoints, Instant now) {
        var done = Together.ask(
                slices,
                slice -> checkpoints
                        .apply(slice)
                        .filter(Checkpoint::done)
                        .orElseThrow(
                                () -> new SourceFailure(
                                        "Slice " + slice.id() + " of run " + run.run()
                                                + " is not complete, so the run cannot be committed. Retry the run: it goes on where it stopped.")));
        var manifest = manifest(run, slices, done, now);
        Together.ask(manifest.objects(), this::lyingThere);
        return store(manifest);
    }

    private static RawManifest manifest(RunInput run, List<Slice> slices, List<Checkpoint> done, Instant now) {
        var objects = done.stream().flatMap(one -> one.objects().stream()).toList();
        var drift = new LinkedHashMap<String, Drift>();
        done.forEach(one -> one.drift().forEach(d -> drift.putIfAbsent(d.kind() + " " + d.field(), d)));
        var coverage = slices.stream()
                .filter(slice -> slice.from().isPresent() && slice.to().isPresent())
                .map(slice ->
                        new Coverage(slice.from().orElseThrow(), slice.to().orElseThrow()))
                .toList();
        return new RawManifest(
                run.run(),
                run.attempt(),
                run.source(),
                run.stream(),
                run.definition(),
                slices.size(),
                objects,
                objects.stream().mapToLong(RawObject::rows).sum(),
                done.stream().mapToLong(Checkpoint::duplicates).sum(),
                coverage,
                List.copyOf(drift.values()),
                done.stream().mapToLong(Checkpoint::throttledMs).sum(),
                now);
    }

    private long lyingThere(RawObject object) {
        var size = raw.stat(object.key()).map(ObjectStore.Stat::size);
        if (size.isEmpty() || size.get() != object.compressed()) {
            throw new SourceFailure("The raw object " + object.key() + " has "
                    + size.map(bytes -> bytes + " bytes").orElse("no content at all") + " where its checkpoint says "
                    + object.compressed() + " bytes, so the run cannot be committed. Start a new run of the source.");
        }
        return size.get();
    }

    private RawManifest store(RawManifest manifest) {
        var key = Keys.rawManifest(manifest.source(), manifest.run());
        var stored = raw.get(key);
        if (stored.isPresent()) {
            var present = Json.read(stored.get().body(), RawManifest.class);
            if (present.attempt() > manifest.attempt()) {
                throw new SourceFailure("Run " + manifest.run() + " was committed by attempt " + present.attempt()
                        + "; attempt " + manifest.attempt() + " changes nothing.");
            }
            if (isSame(present, manifest)) {
                return present;
            }
        }
        var condition = stored.map(s -> Condition.ifUnchanged(s.etag())).orElseGet(Condition::ifAbsent);
        try {
            raw.put(key, Json.bytes(manifest), condition);
            return manifest;
        } catch (ConditionFailed e) {
            return afterAnother(manifest, key);
        }
    }

    private RawManifest afterAnother(RawManifest manifest, String key) {
        return raw.get(key)
                .map(stored -> Json.read(stored.body(), RawManifest.class))
                .filter(present -> isSame(present, manifest))
                .orElseThrow(() -> new SourceFailure("Run " + manifest.run()
                        + " was committed by another worker with other content. Retry the run."));
    }

    private static boolean isSame(RawManifest one, RawManifest other) {
        return one.objects().equals(other.objects())
                && one.rows() == other.rows()
                && one.duplicates() == other.duplicates()
                && one.drift().equals(other.drift());
    }
}
