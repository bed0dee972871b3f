package dev.headgate.console.runs;

import java.time.Instant;
import java.util.List;

/** The log lines that functions wrote about a run. */
public interface RunLogs {

    /** The lines of all groups, oldest first, cut at {@code most}. */
    Found find(Run run, int most);

    /**
     * What was found.
     *
     * @param groups the log groups that were looked through; none exist when it is empty
     * @param cut whether there are more lines than these
     */
    record Found(List<Line> lines, List<String> groups, boolean cut) {
        public Found {
            lines = List.copyOf(lines);
            groups = List.copyOf(groups);
        }
    }

    /** One line with where it stands. */
    record Line(Instant at, String group, String stream, String message) {}
}
