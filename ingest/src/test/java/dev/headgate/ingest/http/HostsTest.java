package dev.headgate.ingest.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.ingest.SourceFailure;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {

    private final Hosts hosts =
            new Hosts(List.of("127.0.0.1", "localhost:8443", "169.254.169.254"), Optional.of("127.0.0.1:9001"));

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/x", "http://127.0.0.1:8090/x", "https://localhost:8443/x?y=z"})
    void an_agreed_host_may_be_reached(String url) {
        assertThatCode(() -> hosts.check(URI.create(url))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/x",
                "https://localhost/x",
                "http://127.0.0.1.evil.example/",
                "file:///etc/passwd",
                "ftp://127.0.0.1/x",
                "//127.0.0.1/x",
                "http://user:pass@127.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://127.0.0.1:9001/2018-06-01/runtime/invocation/next"
            })
    void any_other_address_is_refused_with_a_sentence(String url) {
        assertThatThrownBy(() -> hosts.check(URI.create(url))).isInstanceOf(SourceFailure.class);
    }
}
