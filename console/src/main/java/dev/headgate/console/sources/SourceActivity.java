package dev.headgate.console.sources;

import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What runs tell about sources, and starting them; filled by the feature that has the runs. */
public interface SourceActivity {

    /** The latest runs of each stream, for many sources at once; every source and stream asked for is in the answer. */
    Map<SourceId, Activity> latest(Map<SourceId, List<String>> streams);

    /** The newest runs of each source, newest first; a source without runs is not in the answer. */
    Map<SourceId, List<PastRun>> newest(Collection<SourceId> sources, int most);

    /** A run of the source that goes on. */
    Optional<PastRun> live(SourceId source);

    /** How many runs a source ever had. */
    long count(SourceId source);

    /** When runs were last looked at in AWS with success. */
    Optional<Instant> asOf();

    /** Runs a source now; the stream may be left away when it has only one. */
    PastRun runNow(SourceId source, Optional<String> stream);

    /** Where all runs of a source are listed. */
    String page(SourceId source);
}
