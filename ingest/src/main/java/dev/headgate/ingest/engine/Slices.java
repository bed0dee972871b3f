package dev.headgate.ingest.engine;

import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.Lane;
import dev.headgate.contract.RunId;
import dev.headgate.contract.Slice;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.store.Condition;
import dev.headgate.ingest.store.ConditionFailed;
import dev.headgate.ingest.store.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The plan of a run as it lies in the control zone; written once, so that every attempt works on the same slices. */
public final class Slices {

    private final ObjectStore control;
    private final String key;

    public Slices(ObjectStore control, RunId run) {
        this.control = control;
        this.key = Keys.slices(run);
    }

    /** Writes the plan unless one lies there; answers the plan that holds. */
    public List<Slice> keep(List<Slice> planned) {
        var lines = planned.stream().map(slice -> Json.text(slice) + "\n").collect(Collectors.joining());
        try {
            control.put(key, lines.getBytes(StandardCharsets.UTF_8), Condition.ifAbsent());
            return planned;
        } catch (ConditionFailed e) {
            return read();
        }
    }

    /** The plan. */
    public List<Slice> read() {
        var stored = control.get(key)
                .orElseThrow(() ->
                        new SourceFailure("The plan " + key + " is missing: the run was not planned. Start it again."));
        return new String(stored.body(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.read(line, Slice.class))
                .toList();
    }

    /** The slices in at most 40 equal shares; one empty share when there are none, because a run has at least one lane. */
    public List<Lane> lanes(int slices) {
        return Lane.shares(key, slices);
    }
}
