package dev.headgate.glue;

import dev.headgate.contract.document.InvalidDocument;
import dev.headgate.glue.core.JobFailure;
import dev.headgate.glue.store.StoreFailure;
import org.jspecify.annotations.Nullable;

/** Finds the sentence in a failure, however deep the platform has wrapped it. */
final class Failure {

    private static final int LONGEST = 1_000;

    private Failure() {}

    /** One line that a person can act on. */
    static String sentence(Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof JobFailure || at instanceof InvalidDocument || at instanceof IllegalArgumentException) {
                return oneLine(at);
            }
            if (at instanceof StoreFailure) {
                return oneLine(at) + " Retry the run.";
            }
        }
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "The job failed: " + oneLine(root) + " (" + root.getClass().getSimpleName()
                + "). Retry the run; the job's log has the whole of it.";
    }

    private static String oneLine(Throwable failure) {
        var line = String.valueOf(failure.getMessage())
                .lines()
                .map(String::strip)
                .reduce((first, second) -> first + " " + second)
                .orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
