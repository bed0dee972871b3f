package dev.headgate.collector.call;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One call to AWS before it is addressed and signed.
 *
 * @param service which of AWS's services
 * @param region where
 * @param path percent-encoded
 * @param query names and values, not yet encoded
 * @param headers what the API wants besides those of every call, names in lower case
 * @param body the document of a POST; empty for a GET
 */
public record Ask(
        Service service,
        String region,
        String path,
        SortedMap<String, String> query,
        Map<String, String> headers,
        String body) {

    public Ask {
        query = new TreeMap<>(query);
        headers = Map.copyOf(headers);
    }

    /** A question about the whole service. */
    public static Ask get(Service service, String region, String path, Map<String, String> query) {
        return new Ask(service, region, path, new TreeMap<>(query), Map.of(), "");
    }

    /** A call of the services that speak JSON. */
    public static Ask json(Service service, String region, String target, String body) {
        var headers = Map.of("x-amz-target", target, "content-type", "application/x-amz-json-1.1");
        return new Ask(service, region, "/", new TreeMap<>(), headers, body);
    }

    /** The same in another region. */
    public Ask in(String other) {
        return new Ask(service, other, path, query, headers, body);
    }

    /** The same on behalf of an account, as S3 Control wants it. */
    public Ask of(String account) {
        return new Ask(service, region, path, query, Map.of("x-amz-account-id", account), body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    String method() {
        return body.isEmpty() ? "GET" : "POST";
    }
}
