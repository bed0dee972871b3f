package dev.headgate.console.runs;

import dev.headgate.contract.RunId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rows of many runs come to; each answer is one question to the store, whatever number of runs it is about. */
public interface RunFigures {

    /** How many of the runs stand how; states without runs are left out. */
    Map<RunState.Kind, Long> countByState(RunCriteria criteria);

    /** The newest of the runs that failed or was lost. */
    Optional<Run> newestTrouble(RunCriteria criteria);

    /** How long the newest attempts of the last runs that succeeded took in the middle; streams without any are left out. */
    Map<SourceStream, Duration> usual(Collection<SourceStream> streams);

    /** What the newest attempt of each run did when, in the order in which it began. */
    Map<RunId, List<Stretch>> stretches(Collection<RunId> runs);

    /** The streams whose newest ended run failed or was lost and that have not succeeded since, longest trouble first. */
    List<FailingStreak> failing();

    /** The days from one to another, both inclusive, as they are in the zone; days without runs are there with nothing. */
    List<DayFigures> days(LocalDate from, LocalDate to, ZoneId zone);
}
