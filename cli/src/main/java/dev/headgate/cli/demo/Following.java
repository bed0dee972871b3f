package dev.headgate.cli.demo;

import dev.headgate.cli.CannotRun;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;

/** Starts runs and waits for their end, telling each change of state. */
final class Following {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(60);
    private static final Duration LONGEST_AWAY = Duration.ofMinutes(3);

    private final Console console;
    private final Clock clock;
    private final PrintWriter out;
    private final int retries;

    /**
     * @param retries how many further attempts a run gets that does not succeed
     */
    Following(Console console, Clock clock, PrintWriter out, int retries) {
        this.console = console;
        this.clock = clock;
        this.out = out;
        this.retries = retries;
    }

    /** Runs the source once. Throws with the run's own sentence when it does not succeed, retries included. */
    Console.Run toTheEnd(String source) {
        return follow(console.startRun(source));
    }

    /** Waits for the end of a run that may be going on, and retries it where it fails. */
    Console.Run follow(String id) {
        var run = settled(id);
        for (int left = retries; left > 0 && !run.succeeded(); left--) {
            out.printf("  %s%n  retrying%n", run.cause().strip());
            console.retry(id);
            run = settled(id);
        }
        return succeeded(run);
    }

    private Console.Run settled(String id) {
        var begin = clock.instant();
        var seen = begin;
        var shown = "";
        while (true) {
            var now = clock.instant();
            var run = console.runIfThere(id);
            var state = run.map(Console.Run::state).orElse("not to be seen: the console is away");
            if (!state.equals(shown)) {
                shown = state;
                out.printf(
                        "  %s %s (%d s)%n",
                        id, shown, Duration.between(begin, now).toSeconds());
                out.flush();
            }
            if (run.filter(Console.Run::isSettled).isPresent()) {
                return run.get();
            }
            seen = run.isPresent() ? now : seen;
            giveUp(id, Duration.between(begin, now), Duration.between(seen, now));
            pause();
        }
    }

    private static void giveUp(String id, Duration took, Duration away) {
        if (away.compareTo(LONGEST_AWAY) > 0) {
            throw new CannotRun("The console does not answer any more; run " + id + " may go on without it. Is "
                    + "./headgate up running?");
        }
        if (took.compareTo(LONGEST) > 0) {
            throw new CannotRun("Run " + id + " has been going on for " + LONGEST.toMinutes()
                    + " minutes or shows no figures. See its steps at /api/v1/runs/" + id + "/steps.");
        }
    }

    private static Console.Run succeeded(Console.Run run) {
        if (!run.succeeded()) {
            throw new CannotRun("Run " + run.id() + " is " + run.state() + ": "
                    + run.cause().strip());
        }
        return run;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted while waiting for a run; the run itself goes on.", e);
        }
    }
}
