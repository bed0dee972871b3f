package dev.headgate.sandbox;

import java.util.List;
import java.util.Map;

/** Runs a verb of the command line as a child and waits for it, its output in a log file of its own. */
final class CommandLine {

    private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Home home;
    private final Children children;

    CommandLine(Home home, Children children) {
        this.home = home;
        this.children = children;
    }

    /** Runs the verb. Throws with the log's place when it does not end with exit code 0. */
    void run(String log, String mainClass, List<String> arguments, Map<String, String> environment)
            throws InterruptedException {
        var command = JavaChild.command(home.project().resolve("cli"), FLAGS, mainClass, arguments);
        var child = children.start(log, command, environment);
        int code = child.process().waitFor();
        if (code != 0) {
            throw new IllegalStateException("'" + log + "' ended with exit code " + code + "; see "
                    + home.logs().resolve(log + ".log") + ".");
        }
    }
}
