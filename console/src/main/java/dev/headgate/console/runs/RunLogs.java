package dev.headgate.console.runs;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The log lines that functions and the job wrote about a run. */
public interface RunLogs {

    /** The lines of all groups that the question is about, oldest first. */
    Found find(Run run, Question question);

    /**
     * Which lines.
     *
     * @param from the first moment
     * @param to the last moment
     * @param words text that a line contains, in any case of letters
     * @param most how many lines at most
     */
    record Question(Instant from, Instant to, Optional<String> words, int most) {

        /** Whether a line with this message is asked for. */
        public boolean wants(String message) {
            return words.isEmpty()
                    || message.toLowerCase(Locale.ROOT).contains(words.get().toLowerCase(Locale.ROOT));
        }
    }

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

    /**
     * One line with where it stands.
     *
     * @param id the event's own, by which the same line is known again
     */
    record Line(String id, Instant at, String group, String stream, String message) {

        /** Who wrote it: the function's name as the pipeline calls it, or the job. */
        public String writer() {
            return group.startsWith("/aws-glue/") ? "etl job" : group.substring(group.lastIndexOf('-') + 1);
        }
    }
}
