package dev.headgate.console.runs;

import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Where the pages about runs are, without the leading slash. */
public final class RunPaths {

    /** All runs. */
    public static final String LIST = "runs";

    /** The runs that have not ended. */
    public static final String LIVE = LIST + "?state=queued&state=running";

    private RunPaths() {}

    /** The runs that somebody looks for. */
    public static String found(RunSearch search) {
        var parameters = search.parameters().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? LIST : LIST + "?" + parameters;
    }

    /** One run. */
    public static String detail(RunId id) {
        return LIST + "/" + id;
    }

    /** The runs of one source. */
    public static String ofSource(SourceId id) {
        return LIST + "?source=" + encoded(id.value());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
