package dev.headgate.sandbox.aws.http;

import com.sun.net.httpserver.Headers;
import dev.headgate.contract.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * What goes back to the caller.
 *
 * @param length bytes that {@code body} will give, or -1 when only its end tells
 */
public record Answer(int status, Headers headers, InputStream body, long length) implements AutoCloseable {

    /** An answer whose body is at hand. */
    public static Answer of(int status, String contentType, byte[] body) {
        var headers = new Headers();
        headers.set("Content-Type", contentType);
        return new Answer(status, headers, new ByteArrayInputStream(body), body.length);
    }

    /** A success with a JSON document. */
    public static Answer json(Object document) {
        return of(200, "application/x-amz-json-1.1", Json.bytes(document));
    }

    /** This answer with one more header. */
    public Answer with(String name, String value) {
        headers.set(name, value);
        return this;
    }

    /** Whether the call did what it was asked. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** A header's first value, or nothing. */
    public String header(String name) {
        return Objects.requireNonNullElse(headers.getFirst(name), "");
    }

    /** The whole body; afterwards it is gone. */
    public byte[] bytes() throws IOException {
        try (this) {
            return body.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
