package dev.headgate.collector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The AWS endpoint that tests may write to, named by an environment variable; without it such tests are skipped. */
public final class Moto {

    static final String VARIABLE = "HEADGATE_TEST_AWS_ENDPOINT";
    /** Where its buckets are made. */
    public static final String REGION = "eu-central-1";

    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> created = new LinkedHashSet<>();
    private final String unique = "c" + UUID.randomUUID().toString().substring(0, 8);

    Moto() {
        this(endpoint());
    }

    /** One that listens at this address. */
    public Moto(URI address) {
        this.address = address;
    }

    static URI endpoint() {
        return URI.create(System.getenv(VARIABLE));
    }

    /** A name that nobody else uses. */
    public String named(String name) {
        return unique + "-" + name;
    }

    void create(String bucket, Map<String, String> headers) {
        created.add(bucket);
        put(
                bucket,
                "",
                headers,
                "<CreateBucketConfiguration><LocationConstraint>" + REGION
                        + "</LocationConstraint></CreateBucketConfiguration>");
    }

    /** Leaves nothing behind, because whoever scans everything would scan it too. */
    void deleteAll() {
        List.copyOf(created).forEach(this::delete);
    }

    void delete(String bucket) {
        created.remove(bucket);
        send(bucket, "", Map.of(), HttpRequest.newBuilder().DELETE());
    }

    /** Puts one configuration of a bucket; {@code NAME} in it stands for the bucket. */
    void put(String bucket, String parameter, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder().PUT(BodyPublishers.ofString(body.replace("NAME", bucket)));
        send(bucket, parameter, headers, request);
    }

    private void send(String bucket, String parameter, Map<String, String> headers, HttpRequest.Builder request) {
        var target = address + "/" + bucket + (parameter.isEmpty() ? "" : "?" + parameter);
        request.uri(URI.create(target))
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=test/20261123/" + REGION + "/s3/aws4_request");
        headers.forEach(request::header);
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(target + ": " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
