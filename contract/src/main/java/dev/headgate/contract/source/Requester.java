package dev.headgate.contract.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a GET request of a stream is made; every text may hold expressions. */
public record Requester(
        String urlBase,
        String path,
        Map<String, String> parameters,
        Map<String, String> headers,
        Authenticator authenticator) {

    public Requester {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
