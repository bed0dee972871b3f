package dev.headgate.console.runs;

import dev.headgate.console.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which log lines of a run to show.
 *
 * @param attempt one attempt, absent for all of them
 * @param words text that a line contains
 * @param since the time of a line already known; lines of this moment come again
 * @param most how many lines at most
 */
public record LogFilter(Optional<Integer> attempt, Optional<String> words, Optional<Instant> since, int most) {

    /** How long before and after a run its lines may stand, because clocks differ and functions end late. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    /** Attempts follow each other more closely than runs. */
    private static final Duration BEFORE_ATTEMPT = Duration.ofSeconds(2);

    private static final int USUAL = 2_000;

    /** All lines. */
    public static LogFilter all() {
        return new LogFilter(Optional.empty(), Optional.empty(), Optional.empty(), USUAL);
    }

    RunLogs.Question question(Run run, List<Attempt> attempts, Instant now) {
        var from = attempt.map(
                        number -> found(run, attempts, number).requestedAt().minus(BEFORE_ATTEMPT))
                .orElseGet(() -> run.requestedAt().minus(MARGIN));
        var to = attempt.flatMap(number -> after(attempts, number))
                .orElseGet(() -> run.state().ended().orElse(now).plus(MARGIN));
        var later = since.filter(from::isBefore).orElse(from);
        return new RunLogs.Question(later, to, words, most);
    }

    private static Attempt found(Run run, List<Attempt> attempts, int number) {
        return attempts.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Run " + run.id() + " has no attempt " + number + "."));
    }

    /** The moment at which the next attempt was asked for. */
    private static Optional<Instant> after(List<Attempt> attempts, int number) {
        return attempts.stream()
                .filter(one -> one.number() > number)
                .findFirst()
                .map(Attempt::requestedAt);
    }
}
