package dev.headgate.console.runs;

import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the pages about runs are, without the leading slash. */
public final class RunPaths {

    /** All runs. */
    public static final String LIST = "runs";

    private RunPaths() {}

    /** One run. */
    public static String detail(RunId id) {
        return LIST + "/" + id;
    }

    /** The runs of one source. */
    public static String ofSource(SourceId id) {
        return LIST + "?source=" + URLEncoder.encode(id.value(), StandardCharsets.UTF_8);
    }
}
