package dev.headgate.console.runs;

import dev.headgate.contract.Checkpoint;
import dev.headgate.contract.CopyManifest;
import dev.headgate.contract.RunId;
import dev.headgate.contract.Slice;
import dev.headgate.contract.SourceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looking at single objects of a run in the lake. Each method throws a refusal when the lake cannot be asked. */
public interface LakeSight {

    /** The slices of a run in the order of its plan; empty before it is planned. */
    Optional<List<Slice>> plan(RunId run);

    /** The ids of the slices that were begun. */
    Set<String> begun(RunId run);

    /** The checkpoints of those of the slices that were begun, by the slice's id. */
    Map<String, Checkpoint> checkpoints(RunId run, Collection<String> slices);

    /** The objects in a run's folder of the raw zone, committed or not, at most so many. */
    List<LakeObject> rawObjects(SourceId source, String stream, RunId run, int most);

    /** What COPY reads; empty before the job is done. */
    Optional<CopyManifest> copyManifest(RunId run);

    /** The first rows of each reason that were quarantined; counts are not asked for here. */
    Quarantine quarantine(SourceId source, RunId run, int ofEachReason);
}
