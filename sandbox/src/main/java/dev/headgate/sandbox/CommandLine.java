package dev.headgate.sandbox;

import java.io.IOException;
import java.nio.file.Files;
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

    /** Runs the verb and returns what it printed. Throws with its last words when it does not end with exit code 0. */
    String run(String log, String mainClass, List<String> arguments, Map<String, String> environment)
            throws InterruptedException, IOException {
        var printed = home.logs().resolve(log + ".log");
        Files.deleteIfExists(printed);
        var command = JavaChild.command(home.project().resolve("cli"), FLAGS, mainClass, arguments);
        var child = children.start(log, command, environment);
        int code = child.process().waitFor();
        if (code != 0) {
            throw new IllegalStateException("'" + log + "' ended with exit code " + code + ":\n"
                    + Files.readString(printed).strip());
        }
        return Files.readString(printed);
    }
}
