package dev.headgate.ingest.http;

import dev.headgate.ingest.SourceFailure;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The JDK's client: HTTP/2 where the server has it, redirects followed only within the same origin. */
public final class JdkHttp implements Http {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;
    private static final int LARGEST_BODY = 128 << 20;

    private final HttpClient client;
    private final Hosts hosts;

    public JdkHttp(HttpClient client, Hosts hosts) {
        this.client = client;
        this.hosts = hosts;
    }

    /** A client to be shared: it keeps connections and never follows a redirect by itself. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    @Override
    public Answer send(Call call, Duration timeout) throws IOException, InterruptedException {
        var uri = call.uri();
        for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
            hosts.check(uri);
            var answer = once(new Call(uri, call.headers()), timeout);
            if (!REDIRECTS.contains(answer.status())) {
                return answer;
            }
            uri = redirected(uri, answer);
        }
        throw new SourceFailure("The API redirects " + call.place() + " more than " + MOST_REDIRECTS + " times.");
    }

    private Answer once(Call call, Duration timeout) throws IOException, InterruptedException {
        var pending = client.sendAsync(request(call), info -> new BoundedBody(LARGEST_BODY));
        try {
            // The client's own timeout ends at the headers; this one covers the body as well.
            var response = pending.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            var encoding = response.headers().firstValue("Content-Encoding").orElse("");
            var body = encoding.equals("gzip") ? unpack(response.body()) : response.body();
            return new Answer(response.statusCode(), response.headers().map(), body);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer within " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SourceFailure failure) {
                throw failure;
            }
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            pending.cancel(true);
        }
    }

    private static HttpRequest request(Call call) {
        try {
            var request = HttpRequest.newBuilder(call.uri())
                    .setHeader("Accept", "application/json")
                    .setHeader("Accept-Encoding", "gzip")
                    .setHeader("User-Agent", "headgate");
            call.headers().forEach(request::setHeader);
            return request.build();
        } catch (IllegalArgumentException e) {
            // The exception quotes the header's value, which may be the secret.
            throw new SourceFailure("A request header of the source cannot be sent: one of "
                    + String.join(", ", call.headers().keySet())
                    + " has a value with line breaks or control characters, or is a header that only the client sets.");
        }
    }

    private static URI redirected(URI from, Answer answer) {
        URI to;
        try {
            to = from.resolve(answer.header("Location").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new SourceFailure("The API redirects " + Call.place(from) + " to something that is not an address.");
        }
        var isSameOrigin = from.getScheme().equalsIgnoreCase(to.getScheme())
                && from.getRawAuthority().equalsIgnoreCase(String.valueOf(to.getRawAuthority()));
        if (!isSameOrigin) {
            throw new SourceFailure(
                    "The API redirects " + Call.place(from) + " to another server (" + Call.place(to)
                            + "); that is not followed, so that no credential goes there. Put the new address into url_base if it is right.");
        }
        return to;
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var body = unpacked.readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw BoundedBody.tooLarge(LARGEST_BODY);
            }
            return body;
        } catch (EOFException | ZipException e) {
            throw new IOException("the compressed body was cut", e);
        }
    }
}
