package dev.headgate.console.runs;

import java.util.List;
import java.util.Optional;

/**
 * Why a run does not get on, as far as its own words tell, and what to do about it.
 *
 * @param sentence what happened, as the failing part said it
 * @param likely the likely cause; the evidence says what speaks for it
 * @param evidence what was seen, each a sentence
 * @param action the kind of next step
 * @param next the next step in words
 */
public record Diagnosis(String sentence, String likely, List<String> evidence, Action action, String next) {

    public Diagnosis {
        evidence = List.copyOf(evidence);
    }

    /** What kind of act helps. */
    public enum Action {
        SET_SECRET,
        EDIT_SOURCE,
        RETRY,
        RUN_AGAIN,
        ASK_ADMIN,
        WAIT
    }

    /** The diagnosis of a run by its newest attempt's steps; none where nothing is wrong. */
    public static Optional<Diagnosis> of(Run run, List<Step> steps) {
        return switch (run.state()) {
            case RunState.Failed failed -> Optional.of(failed(failed.cause(), steps));
            case RunState.Lost lost -> Optional.of(lost(lost));
            case RunState.Running _ -> waiting(steps);
            case RunState.Queued _, RunState.Succeeded _, RunState.Cancelled _ -> Optional.empty();
        };
    }

    private static Diagnosis failed(Cause cause, List<Step> steps) {
        var known = KnownCause.of(cause);
        return new Diagnosis(
                cause.sentence(), known.likely(), FailureEvidence.of(cause, steps), known.action(), known.next());
    }

    private static Diagnosis lost(RunState.Lost lost) {
        return new Diagnosis(
                lost.why(),
                "AWS keeps executions for 90 days after their end, and forgets those of a state machine that is deleted.",
                List.of("The steps, figures and times on this page are what the console noted until then."),
                Action.RETRY,
                "Retry the run: every step that was done before is found done, and changes nothing.");
    }

    private static Optional<Diagnosis> waiting(List<Step> steps) {
        var open = steps.stream().filter(step -> step.exited().isEmpty()).toList();
        var waits = open.stream()
                .filter(step -> step.waiting() && step.name().equals("WaitForSource"))
                .count();
        var busy = open.stream().anyMatch(step -> step.name().equals("IngestLane"));
        if (waits == 0 || busy) {
            return Optional.empty();
        }
        return Optional.of(new Diagnosis(
                "The API has asked to wait.",
                "Its limit on requests is used up for now.",
                List.of(
                        waits == 1
                                ? "The one lane that is open waits."
                                : "All " + waits + " lanes that are open wait."),
                Action.WAIT,
                "Nothing to do: each lane goes on at the moment that the API named."));
    }
}
