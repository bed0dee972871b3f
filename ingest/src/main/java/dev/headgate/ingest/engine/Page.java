package dev.headgate.ingest.engine;

import dev.headgate.contract.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the API, its records still as the bytes that came.
 *
 * @param starts offset of each record in the body
 * @param ends offset after each record
 * @param envelope the response as expressions see it; its records only where the definition looks at them
 */
record Page(
        byte[] body,
        int[] starts,
        int[] ends,
        List<DriftScan.Seen> drift,
        @Nullable Object envelope) {

    int size() {
        return starts.length;
    }

    /** The last record as expressions see it. */
    Object lastRecord() {
        if (size() == 0) {
            return Map.of();
        }
        var last = size() - 1;
        return Optional.<Object>ofNullable(
                        Json.mapper().readValue(body, starts[last], ends[last] - starts[last], Object.class))
                .orElse(Map.of());
    }

    /** What the page adds to the scope of an expression. */
    Map<String, Object> scope() {
        var scope = new LinkedHashMap<String, Object>();
        scope.put("response", envelope == null ? Map.of() : envelope);
        scope.put("last_record", lastRecord());
        scope.put("last_page_size", size());
        return scope;
    }
}
