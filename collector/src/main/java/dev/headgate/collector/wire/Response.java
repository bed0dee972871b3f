package dev.headgate.collector.wire;

import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param status of HTTP
 * @param headers by name in lower case; of repeated ones the last
 * @param body decoded from its transfer coding
 */
public record Response(int status, Map<String, String> headers, byte[] body) {

    /** A header by its name in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
