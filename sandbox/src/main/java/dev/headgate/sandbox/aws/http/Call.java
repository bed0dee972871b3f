package dev.headgate.sandbox.aws.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.headgate.contract.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One AWS request as it arrived; the body is a stream until somebody asks to see it. */
public final class Call {

    private final HttpExchange exchange;
    private final String requestId;
    private final String service;
    private byte @Nullable [] seen;

    Call(HttpExchange exchange, String requestId) {
        this.exchange = exchange;
        this.requestId = requestId;
        this.service = Services.of(this);
    }

    /** The id under which this call is answered and logged. */
    public String requestId() {
        return requestId;
    }

    /** The service as AWS signs it, such as {@code states}. */
    public String service() {
        return service;
    }

    /** The last part of {@code X-Amz-Target}, such as {@code StartExecution}, or nothing for services that speak REST. */
    public String operation() {
        var target = header("X-Amz-Target");
        return target.substring(target.lastIndexOf('.') + 1);
    }

    public String method() {
        return exchange.getRequestMethod();
    }

    /** Path and query exactly as sent. */
    public String target() {
        var uri = exchange.getRequestURI();
        return uri.getRawQuery() == null ? path() : path() + "?" + uri.getRawQuery();
    }

    /** The path exactly as sent. */
    public String path() {
        var path = exchange.getRequestURI().getRawPath();
        return path.isEmpty() ? "/" : path;
    }

    /** The query's parameters, decoded; one without a value has an empty one. */
    public Map<String, String> query() {
        var parameters = new LinkedHashMap<String, String>();
        var raw = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        Arrays.stream(raw.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            var at = pair.indexOf('=');
            parameters.put(decode(at < 0 ? pair : pair.substring(0, at)), at < 0 ? "" : decode(pair.substring(at + 1)));
        });
        return parameters;
    }

    /** All headers as sent. */
    public Headers headers() {
        return exchange.getRequestHeaders();
    }

    /** A header's first value, or nothing. */
    public String header(String name) {
        return Objects.requireNonNullElse(headers().getFirst(name), "");
    }

    /** The body, to be read once unless somebody has {@linkplain #bytes() seen} it. */
    public InputStream body() {
        return seen == null ? exchange.getRequestBody() : new ByteArrayInputStream(seen);
    }

    /** The whole body, which stays readable afterwards. */
    public byte[] bytes() throws IOException {
        if (seen == null) {
            seen = exchange.getRequestBody().readAllBytes();
        }
        return seen;
    }

    /** The body as a JSON object; an absent body is an empty object. */
    public JsonNode json() throws IOException {
        var body = bytes();
        if (body.length == 0) {
            return Json.mapper().createObjectNode();
        }
        try {
            return Json.mapper().readTree(body);
        } catch (JacksonException e) {
            throw new AwsError(400, "SerializationException", "The request is not JSON: " + e.getOriginalMessage());
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
