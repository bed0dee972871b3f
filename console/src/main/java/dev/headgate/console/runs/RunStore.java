package dev.headgate.console.runs;

import dev.headgate.console.platform.Page;
import dev.headgate.contract.RunId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where runs are kept, longer than AWS keeps them. Changing methods take part in the caller's transaction. */
public interface RunStore {

    /** The next number of a day; a number is given out once and may stay unused. */
    int nextNumber(LocalDate day);

    /** Adds a run with its first known attempt. Answers false when the run is there. */
    boolean add(Run run);

    /** Adds an attempt, which becomes the newest when its number is the highest. Answers false when it is there. */
    boolean add(RunId run, Attempt attempt);

    Optional<Run> find(RunId id);

    /** The same, and nobody else changes it before the transaction ends. */
    Optional<Run> findForChange(RunId id);

    List<Attempt> attempts(RunId id);

    Page<Run> list(RunFilter filter);

    /** Runs whose newest attempt is live, the one looked at longest ago first. */
    List<Run> live(int most);

    boolean anyLive();

    /** Which of the execution names are those of known attempts. */
    Set<String> known(Collection<String> executionNames);

    /** Writes how a live attempt stands, and that it was looked at. Answers false when it had ended before. */
    boolean update(RunId run, int attempt, RunState state, Instant lookedAt);

    /** Notes who stops an attempt; it becomes the reason when the attempt turns out to be cancelled. */
    void cancelling(RunId run, int attempt, String note);

    /** Writes the steps of an attempt as they are now. */
    void steps(RunId run, int attempt, List<Step> steps);

    List<Step> steps(RunId run, int attempt);

    /** Writes the figures of a run; they are read again until they are complete. */
    void counts(RunId run, RunCounts counts, Completeness completeness);

    /** Runs that succeeded after the instant and whose figures are not complete. */
    List<Run> withoutCounts(Instant after);

    Map<RunState.Kind, Long> countByState();

    /** When runs were last looked at in AWS with success. */
    Optional<Instant> lastPoll();

    void polled(Instant at);

    /** Whether figures may still come. */
    enum Completeness {
        COMPLETE,
        MAY_GROW
    }
}
