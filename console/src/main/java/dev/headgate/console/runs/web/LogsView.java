package dev.headgate.console.runs.web;

import dev.headgate.console.runs.RunLogs;
import dev.headgate.contract.RunId;
import java.util.List;
import java.util.Optional;

/**
 * Log lines as REST shows them.
 *
 * @param note what is missing and why, when something is
 */
record LogsView(List<RunLogs.Line> lines, List<String> groups, Optional<String> note) {

    static LogsView of(RunId run, RunLogs.Found found) {
        return new LogsView(found.lines(), found.groups(), note(run, found));
    }

    private static Optional<String> note(RunId run, RunLogs.Found found) {
        if (found.groups().isEmpty()) {
            return Optional.of("CloudWatch has no log group of the pipeline's functions, so there are no lines of run "
                    + run + ".");
        }
        if (found.lines().isEmpty()) {
            return Optional.of("CloudWatch has no lines of run " + run
                    + ": the functions wrote none, or their retention is over and the lines are gone.");
        }
        return found.cut()
                ? Optional.of("These are the first " + found.lines().size() + " lines; there are more in CloudWatch.")
                : Optional.empty();
    }
}
