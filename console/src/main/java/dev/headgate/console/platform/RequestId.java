package dev.headgate.console.platform;

import java.util.Optional;
import org.slf4j.MDC;

/** The id that ties a request, its log lines and its audit entries together. */
public final class RequestId {

    /** The key under which the id stands in the log context. */
    public static final String KEY = "request";

    private RequestId() {}

    /** The id of the request that the current thread serves, if it serves one. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }
}
