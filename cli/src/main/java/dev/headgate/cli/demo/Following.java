package dev.headgate.cli.demo;

import dev.headgate.cli.CannotRun;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;

/** Starts runs and waits for their end, telling each change of state. */
final class Following {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(60);

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
        var shown = "";
        while (true) {
            var run = console.run(id);
            var took = Duration.between(begin, clock.instant());
            if (!run.state().equals(shown)) {
                shown = run.state();
                out.printf("  %s %s (%d s)%n", id, shown, took.toSeconds());
                out.flush();
            }
            if (run.isSettled()) {
                return run;
            }
            if (took.compareTo(LONGEST) > 0) {
                throw new CannotRun("Run " + id + " has been going on for " + LONGEST.toMinutes()
                        + " minutes or shows no figures. See its steps at /api/v1/runs/" + id + "/steps.");
            }
            pause();
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
