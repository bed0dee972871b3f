package dev.headgate.collector.wire;

import java.util.Map;

/**
 * A request that is ready to be sent.
 *
 * @param origin where to
 * @param method GET or POST
 * @param target path and query, percent-encoded
 * @param headers without Host and Content-Length, which the connection adds
 * @param body empty for GET
 */
public record Request(Origin origin, String method, String target, Map<String, String> headers, byte[] body) {}
