package dev.headgate.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void what_is_secret_by_its_name_or_looks_like_a_key_is_masked_and_the_rest_stays_readable() {
        var secrets = Secrets.of(Map.of(
                "api_token", "abc",
                "login", Map.of("password", "hunter2"),
                "extra", List.of("sk4live9876543210xyz"),
                "base_url", "https://api.example.com/v1",
                "start", "2026-03-01T00:00:00Z",
                "region", "europe"));

        assertThat(secrets.mask(
                        "abc hunter2 sk4live9876543210xyz https://api.example.com/v1 2026-03-01T00:00:00Z europe"))
                .isEqualTo("*** *** *** https://api.example.com/v1 2026-03-01T00:00:00Z europe");
    }

    @Test
    void a_longer_secret_is_masked_before_one_that_is_part_of_it() {
        assertThat(Secrets.of(Map.of("key", "abc", "token", "abcdef"))
                        .and("xyz")
                        .mask("abcdef abc xyz"))
                .isEqualTo("*** *** ***");
    }
}
