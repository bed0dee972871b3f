package dev.headgate.sandbox.aws.moto;

import com.sun.net.httpserver.Headers;
import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.http.Answer;
import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.http.Call;
import dev.headgate.sandbox.aws.http.Service;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Speaks to moto: hands calls on as they are, and makes calls of the sandbox's own. */
public final class Moto implements Service {

    private final int port;
    private final String region;
    private volatile boolean serving;

    public Moto(int port, String region) {
        this.port = port;
        this.region = region;
    }

    /** Opens or closes the way for callers; the sandbox's own calls always go through. */
    public void serving(boolean now) {
        serving = now;
    }

    /** Throws what an SDK tries again, unless moto is up and filled. */
    public void mustServe() {
        if (!serving) {
            throw new AwsError(503, "ServiceUnavailable", "The sandbox's AWS is starting; try again in some seconds.");
        }
    }

    /** Hands a caller's call on, verbatim. */
    @Override
    public Answer answer(Call call) throws IOException {
        mustServe();
        var headers = new Headers();
        headers.putAll(call.headers());
        Wire.OF_THE_CONNECTION.forEach(headers::remove);
        var declared = call.header("Content-Length");
        var length = declared.isEmpty() ? chunkedOrNothing(call) : Long.parseLong(declared);
        var answer = exchange(call.method() + " " + call.target(), headers, call.body(), length);
        return understandable(call, answer);
    }

    private static long chunkedOrNothing(Call call) {
        return call.header("Transfer-Encoding").isEmpty() ? 0 : -1;
    }

    /** moto answers what it does not have with a page for people and status 500, which SDKs would try again and again. */
    private static Answer understandable(Call call, Answer answer) throws IOException {
        var type = answer.header("Content-Type");
        var forPeople = type.startsWith("text/html") && (answer.status() == 404 || answer.status() >= 500);
        if (call.method().equals("HEAD") || !forPeople || call.service().equals("s3") && answer.status() == 404) {
            return answer;
        }
        answer.close();
        var what = call.operation().isEmpty() ? call.method() + " " + call.path() : call.operation();
        throw AwsError.notImplemented(call.service() + ": " + what);
    }

    /** Calls an operation of a service that speaks JSON; {@code target} is the value of {@code X-Amz-Target}. */
    public JsonNode json(String service, String target, Object request) throws IOException {
        var headers = headers(service);
        headers.set("X-Amz-Target", target);
        headers.set("Content-Type", "application/x-amz-json-1.1");
        try (var answer = send("POST /", headers, Json.bytes(request))) {
            return parsed(answer, service, target);
        }
    }

    /** Calls a service that speaks REST with JSON bodies. */
    public JsonNode rest(String service, String methodAndPath, Object request) throws IOException {
        var headers = headers(service);
        headers.set("Content-Type", "application/json");
        var body = methodAndPath.startsWith("GET") || methodAndPath.startsWith("DELETE");
        try (var answer = send(methodAndPath, headers, body ? new byte[0] : Json.bytes(request))) {
            return parsed(answer, service, methodAndPath);
        }
    }

    /** Calls a service that takes forms and answers XML. */
    public String query(String service, String version, String action, Map<String, String> parameters)
            throws IOException {
        var headers = headers(service);
        headers.set("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        var form = new StringBuilder("Version=" + version + "&Action=" + action);
        parameters.forEach((name, value) ->
                form.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        try (var answer = send("POST /", headers, form.toString().getBytes(StandardCharsets.UTF_8))) {
            var body = answer.bytes();
            if (!answer.isSuccess()) {
                throw refusal(answer, body, service + " " + action);
            }
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private static JsonNode parsed(Answer answer, String service, String what) throws IOException {
        var body = answer.bytes();
        if (!answer.isSuccess()) {
            throw refusal(answer, body, service + " " + what);
        }
        return body.length == 0
                ? Json.mapper().createObjectNode()
                : Json.mapper().readTree(body);
    }

    private static AwsError refusal(Answer answer, byte[] body, String what) {
        var text = new String(body, StandardCharsets.UTF_8);
        var type = answer.header("x-amzn-errortype");
        if (text.startsWith("{")) {
            var error = Json.mapper().readTree(body);
            var code = error.path("__type").asString(error.path("Code").asString(type));
            var message = error.path("message").asString(error.path("Message").asString(text));
            return new AwsError(answer.status(), code.substring(code.lastIndexOf('#') + 1), message);
        }
        return new AwsError(answer.status(), type.isEmpty() ? "InternalFailure" : type, what + ": " + text);
    }

    /** Calls S3; closing the answer ends the connection. */
    public Answer s3(String methodAndPath, Map<String, String> extra, InputStream body, long length)
            throws IOException {
        var headers = headers("s3");
        extra.forEach(headers::set);
        return exchange(methodAndPath, headers, body, length);
    }

    /** Calls S3 without a body. */
    public Answer s3(String methodAndPath) throws IOException {
        return s3(methodAndPath, Map.of(), InputStream.nullInputStream(), 0);
    }

    private Headers headers(String service) {
        var headers = new Headers();
        headers.set("Host", service + "." + region + ".amazonaws.com");
        headers.set(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=sandbox/20260101/" + region + "/" + service
                        + "/aws4_request, SignedHeaders=host, Signature=none");
        return headers;
    }

    private Answer send(String methodAndPath, Headers headers, byte[] body) throws IOException {
        return exchange(methodAndPath, headers, new ByteArrayInputStream(body), body.length);
    }

    private Answer exchange(String methodAndPath, Headers headers, InputStream body, long length) throws IOException {
        var wire = new Wire(port);
        try {
            wire.send(methodAndPath + " HTTP/1.1", headers, body, length);
            var received = new Headers();
            var status = wire.receive(received);
            var declared = received.getFirst("Content-Length");
            return new Answer(status, received, wire.body(received), declared == null ? -1 : Long.parseLong(declared));
        } catch (IOException e) {
            wire.close();
            throw new IOException("moto did not answer: " + e.getMessage(), e);
        }
    }

    /** Whether moto answers at all. */
    public boolean isUp() {
        try (var answer = exchange("GET /moto-api/", headers("s3"), InputStream.nullInputStream(), 0)) {
            return answer.status() > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
