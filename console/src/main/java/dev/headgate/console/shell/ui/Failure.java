package dev.headgate.console.shell.ui;

import dev.headgate.console.platform.Actor;
import dev.headgate.console.platform.RequestId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;

/** Something that nobody foresaw, as it is told to people. */
record Failure(String where, Instant at, Optional<String> request, String trace) {

    static Failure of(Throwable thrown, String where, Instant at) {
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return new Failure(where, at, RequestId.current(), trace.toString());
    }

    /** Stack traces name what is inside, so they are for those who operate it. */
    static boolean mayBeReadBy(Actor actor) {
        return actor.role().equals("ADMIN") || actor.role().equals("OPERATOR");
    }

    String sentence() {
        return "The console failed at showing /" + where + "; nothing was changed.";
    }

    String whatNext() {
        return "Try again. If it fails again, give "
                + request.map(id -> "the request id " + id).orElse("the time " + at)
                + " to whoever operates Headgate; the log has the details under it.";
    }

    String details() {
        return "Page: /" + where + "\nTime: " + at + "\nRequest: " + request.orElse("unknown") + "\n\n" + trace;
    }
}
