package dev.headgate.console.runs;

import dev.headgate.contract.SourceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the newest runs of many sources at once. */
public interface RecentRuns {

    /** The live runs of these sources, oldest first. */
    List<RecentRun> live(Collection<SourceId> sources);

    /** Of each stream of each source the newest run that is in one of the states. */
    List<RecentRun> newestIn(Set<RunState.Kind> states, Map<SourceId, List<String>> streams);

    /** The newest runs of each source, newest first within a source. */
    List<RecentRun> newest(Collection<SourceId> sources, int most);

    /** How many runs a source ever had. */
    long count(SourceId source);
}
