package dev.headgate.sandbox;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the person at the terminal sees while the sandbox starts: a line a part, with the seconds it took. */
final class Progress {

    private final PrintStream out;
    private final Clock clock;
    private final Instant began;

    Progress(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.began = clock.instant();
    }

    /** Runs one step and prints its line when it is done. */
    void step(String name, Step step) throws Exception {
        var start = clock.instant();
        step.run();
        line(name, start);
    }

    /** Prints a line of text as it is. */
    synchronized void say(String text) {
        out.println(text);
        out.flush();
    }

    /** The time since the start. */
    Duration elapsed() {
        return Duration.between(began, clock.instant());
    }

    private void line(String name, Instant start) {
        var seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        say(String.format(Locale.ROOT, "  %-28s %6.1f s", name, seconds));
    }

    /** A piece of work that may fail. */
    interface Step {
        void run() throws Exception;
    }
}
