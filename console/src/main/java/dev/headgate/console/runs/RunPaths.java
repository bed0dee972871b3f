package dev.headgate.console.runs;

import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;

/** Where the pages about runs are, for everybody who links to them. */
public final class RunPaths {

    /** The list of all runs. */
    public static final String LIST = "/runs";

    private RunPaths() {}

    /** The page of one run. */
    public static String detail(RunId id) {
        return LIST + "/" + id;
    }

    /** The list of the runs of one source. */
    public static String ofSource(SourceId source) {
        return LIST + "?source=" + source;
    }
}
