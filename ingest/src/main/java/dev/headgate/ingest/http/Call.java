package dev.headgate.ingest.http;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One GET request. */
public record Call(URI uri, Map<String, String> headers) {

    public Call {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** The address without its query, which may hold a key. */
    public String place() {
        return place(uri);
    }

    static String place(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority() + (uri.getRawPath() == null ? "" : uri.getRawPath());
    }
}
