package dev.headgate.console.posture;

import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Estate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Looks at buckets in AWS. A refusal says why nothing can be seen. */
public interface BucketSight {

    /** Every bucket of every account. */
    Seen everything(Set<Call> calls, Consumer<Seen.Tally> progress);

    /** Only what these events changed; the rest is as it was before. */
    Seen changed(Estate before, List<BucketEvent> events, Set<Call> calls, Consumer<Seen.Tally> progress);
}
