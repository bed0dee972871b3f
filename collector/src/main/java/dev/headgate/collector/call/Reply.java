package dev.headgate.collector.call;

import dev.headgate.collector.wire.Response;

/** How one call ended, after its retries. */
public sealed interface Reply {

    /** AWS answered. */
    record Answered(Response response) implements Reply {

        /** The body as text. */
        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /**
     * AWS refused.
     *
     * @param status of HTTP
     * @param code AWS's name for why
     * @param message AWS's words
     * @param region where a bucket really lies, when that is why; else empty
     */
    record Refused(int status, String code, String message, String region) implements Reply {

        /** Whether the caller lacks a permission, rather than valid credentials. */
        public boolean isDenied() {
            return Errors.isDenied(status, code);
        }
    }

    /** There was no answer, or only errors of the server's own and pleas for patience. */
    record Lost(String sentence) implements Reply {}
}
