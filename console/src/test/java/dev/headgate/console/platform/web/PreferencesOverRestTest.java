package dev.headgate.console.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Rest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConsoleTest
class PreferencesOverRestTest {

    private static final String ALL = "/api/v1/preferences";

    @Autowired
    Rest rest;

    @Test
    void one_reads_and_writes_ones_own() {
        var kept = rest.put(ALL + "/colours", Map.of("value", "dark"), "ANALYST");

        assertThat(kept.status()).as(kept.text()).isEqualTo(204);
        assertThat(rest.get(ALL, "ANALYST").json().path("colours").asString()).isEqualTo("dark");
        assertThat(rest.get(ALL, "OPERATOR").json().has("colours")).isFalse();
    }

    @Test
    void a_strange_key_is_refused_in_words() {
        var refused = rest.put(ALL + "/No%20Key", Map.of("value", "x"), "ANALYST");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("small letters");
    }

    @Test
    void a_preference_without_a_value_is_refused_in_words() {
        var refused = rest.put(ALL + "/colours", Map.of(), "ANALYST");

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("needs a text under 'value'");
    }
}
