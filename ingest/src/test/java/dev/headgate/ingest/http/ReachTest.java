package dev.headgate.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.ingest.SalesApi;
import dev.headgate.ingest.SalesApi.Fault;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.VirtualTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final SalesApi api = new SalesApi(new VirtualTime(), SalesApi.sales(3), 10);
    private final SalesApi other = new SalesApi(new VirtualTime(), SalesApi.sales(3), 10);
    private final JdkHttp http = new JdkHttp(JdkHttp.client(), new Hosts(List.of("127.0.0.1")));

    @AfterEach
    void stop() {
        api.close();
        other.close();
    }

    @Test
    void a_redirect_within_the_server_is_followed() throws Exception {
        api.then(Fault.redirect("/elsewhere?cursor=c0"));

        assertThat(http.send(call("/sales"), LONG).status()).isEqualTo(200);
        assertThat(api.asked()).extracting(SalesApi.Asked::uri).containsExactly("/sales", "/elsewhere?cursor=c0");
    }

    @Test
    void a_redirect_to_another_server_is_not_followed_even_if_that_one_is_agreed() {
        api.then(Fault.redirect(other.url() + "/steal"));

        assertThatThrownBy(() -> http.send(call("/sales"), LONG))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("to another server");
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void a_circle_of_redirects_ends() {
        for (var i = 0; i < 10; i++) {
            api.then(Fault.redirect("/sales"));
        }

        assertThatThrownBy(() -> http.send(call("/sales"), LONG))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("more than 5 times");
    }

    @Test
    void a_body_that_does_not_end_in_time_is_a_fault() {
        var end = new CountDownLatch(1);
        api.then((exchange, a) -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(() -> http.send(call("/sales"), Duration.ofMillis(200)))
                .isInstanceOf(HttpTimeoutException.class);
        end.countDown();
    }

    @Test
    void a_packed_body_is_unpacked_and_a_cut_one_is_a_fault() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"data\":[]}".getBytes(StandardCharsets.UTF_8));
        }
        var whole = packed.toByteArray();
        api.then(gzip(whole, whole.length)).then(gzip(whole, whole.length - 5));

        assertThat(http.send(call("/sales"), LONG).body()).asString().isEqualTo("{\"data\":[]}");
        assertThatThrownBy(() -> http.send(call("/sales"), LONG)).isInstanceOf(IOException.class);
    }

    @Test
    void a_header_that_cannot_be_sent_is_named_without_its_value() {
        var call = new Call(URI.create(api.url()), Map.of("Authorization", "Bearer top\nsecret"));

        assertThatThrownBy(() -> http.send(call, LONG))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("Authorization")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void a_body_beyond_all_measure_is_refused_before_it_fills_the_memory() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (var i = 0; i < 129; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        var whole = packed.toByteArray();
        api.then(gzip(whole, whole.length));

        assertThatThrownBy(() -> http.send(call("/sales"), LONG))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("larger than 128 MiB");
    }

    @Test
    void a_plain_body_beyond_its_bound_is_refused_as_well() throws Exception {
        var body = new BoundedBody(4);
        body.onSubscribe(new java.util.concurrent.Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        });

        body.onNext(List.of(java.nio.ByteBuffer.wrap(new byte[5])));

        assertThat(body.getBody()).failsWithin(LONG).withThrowableThat().withMessageContaining("Ask for smaller pages");
    }

    private static Fault gzip(byte[] body, int length) {
        return (exchange, api) -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, length);
            exchange.getResponseBody().write(body, 0, length);
        };
    }

    private Call call(String path) {
        return new Call(URI.create(api.url() + path), Map.of());
    }
}
