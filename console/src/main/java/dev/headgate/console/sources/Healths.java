package dev.headgate.console.sources;

import dev.headgate.console.platform.Spans;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.sources.Activity.OfStream;
import dev.headgate.console.sources.PastRun.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Judges how sources are. The first that holds decides: deleted or paused, failed, late, going on, lost or never run, healthy;
 * where nobody has looked at AWS for a while, what only a fresh look could say is unknown.
 *
 * @param now the time of judging
 * @param asOf when runs were last looked at in AWS
 */
public record Healths(Instant now, Optional<Instant> asOf) {

    private static final Duration FRESH = Duration.ofMinutes(3);

    private static final List<Standing> WORST_FIRST = List.of(
            Standing.FAILED, Standing.LATE, Standing.RUNNING, Standing.WAITING, Standing.UNKNOWN, Standing.HEALTHY);

    /** How one source is. */
    public SourceHealth of(Outline source, Activity activity) {
        var late = Lateness.of(source, activity, now);
        return atRest(source)
                .orElseGet(() -> source.streams().stream()
                        .map(stream -> named(source, stream, of(source, activity.of(stream), late)))
                        .min(Comparator.comparingInt(health -> WORST_FIRST.indexOf(health.standing())))
                        .orElseGet(() -> SourceHealth.of(Standing.UNKNOWN, "It has no stream.", Optional.empty()))
                        .withLate(late));
    }

    private static Optional<SourceHealth> atRest(Outline source) {
        if (source.deletion().isPresent()) {
            var deletion = source.deletion().get();
            return Optional.of(
                    SourceHealth.of(Standing.WAITING, "Deleted by " + deletion.by() + ".", Optional.of(deletion.at())));
        }
        return source.paused()
                ? Optional.of(SourceHealth.of(Standing.WAITING, "Paused until somebody resumes it.", Optional.empty()))
                : Optional.empty();
    }

    private SourceHealth of(Outline source, OfStream stream, Optional<Lateness> late) {
        var lateHere = late.filter(_ -> source.schedule().orElseThrow().stream().equals(stream.stream()));
        if (stream.live().isEmpty() && last(stream, Status.FAILED)) {
            return failed(stream.ended().orElseThrow());
        }
        if (isStale()) {
            return stale();
        }
        return lateHere.map(lateness -> late(lateness, stream))
                .or(() -> stream.live().map(this::live))
                .orElseGet(() -> ended(stream));
    }

    private SourceHealth failed(PastRun run) {
        var at = run.endedAt().orElse(run.requestedAt());
        var reason = run.reason().map(text -> ": " + text).orElse(".");
        return SourceHealth.of(Standing.FAILED, "The newest run failed " + ago(at) + reason, Optional.of(at));
    }

    /** Whether AWS was asked too long ago for the answer to tell how things are now. */
    public boolean isStale() {
        return asOf.isEmpty() || asOf.get().plus(FRESH).isBefore(now);
    }

    private SourceHealth stale() {
        var since = asOf.map(at -> "Runs were last looked at in AWS " + ago(at) + "; what happened since is not known.")
                .orElse("Runs have not been looked at in AWS yet.");
        return SourceHealth.of(Standing.UNKNOWN, since, asOf);
    }

    private SourceHealth late(Lateness lateness, OfStream stream) {
        var was = stream.success().isPresent() ? "the last success was before that" : "it has never succeeded";
        var goes = stream.live()
                .map(run -> run.status() == Status.QUEUED ? "; a run is queued" : "; a run is going on")
                .orElse("");
        var sentence = "Late by " + Spans.words(lateness.by()) + ": a run was due and " + was + goes + ".";
        return SourceHealth.of(Standing.LATE, sentence, Optional.of(lateness.due()));
    }

    private SourceHealth live(PastRun run) {
        return run.status() == Status.QUEUED
                ? SourceHealth.of(
                        Standing.WAITING,
                        "A run waits for AWS to take it since " + Spans.words(since(run.requestedAt())) + ".",
                        Optional.of(run.requestedAt()))
                : SourceHealth.of(
                        Standing.RUNNING,
                        "A run is going on since "
                                + Spans.words(since(run.startedAt().orElse(run.requestedAt()))) + ".",
                        run.startedAt());
    }

    private SourceHealth ended(OfStream stream) {
        if (stream.ended().isEmpty()) {
            return SourceHealth.of(Standing.UNKNOWN, "No run has come to an end yet.", Optional.empty());
        }
        var run = stream.ended().get();
        var at = run.endedAt().orElse(run.requestedAt());
        if (run.status() == Status.LOST) {
            return SourceHealth.of(
                    Standing.UNKNOWN, "How the newest run ended is not known; AWS lost it.", Optional.of(at));
        }
        return SourceHealth.of(Standing.HEALTHY, "The newest run succeeded " + ago(at) + ".", Optional.of(at));
    }

    private static SourceHealth named(Outline source, String stream, SourceHealth health) {
        return source.streams().size() == 1
                ? health
                : new SourceHealth(
                        health.standing(),
                        "Stream " + stream + ": " + lower(health.sentence()),
                        health.since(),
                        health.late());
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static boolean last(OfStream stream, Status status) {
        return stream.ended().filter(run -> run.status() == status).isPresent();
    }

    private Duration since(Instant at) {
        return Duration.between(at, now);
    }

    private String ago(Instant at) {
        return Spans.words(since(at)) + " ago";
    }
}
