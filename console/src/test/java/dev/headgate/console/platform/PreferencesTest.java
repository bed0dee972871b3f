package dev.headgate.console.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.testing.InMemoryPreferenceStore;
import org.junit.jupiter.api.Test;

class PreferencesTest {

    private final InMemoryPreferenceStore store = new InMemoryPreferenceStore();
    private final Preferences adas = new Preferences(store, () -> new Actor("ada", "ANALYST"));

    @Test
    void what_is_said_is_found_again_until_it_is_forgotten() {
        adas.say("colours", "dark");
        assertThat(adas.value("colours")).contains("dark");

        adas.forget("colours");
        assertThat(adas.value("colours")).isEmpty();
    }

    @Test
    void nothing_is_kept_for_nobody() {
        var nobodys = new Preferences(store, () -> Actor.CONSOLE);

        nobodys.say("colours", "dark");

        assertThat(nobodys.value("colours")).isEmpty();
        assertThat(store.of(Actor.CONSOLE.name())).isEmpty();
    }

    @Test
    void what_is_too_long_or_has_a_strange_key_is_refused() {
        assertThatThrownBy(() -> adas.say("colours", "x".repeat(4_001)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("at most 4000 characters");
        assertThatThrownBy(() -> adas.say("Colours!", "x")).isInstanceOf(Refusal.class);
    }

    @Test
    void nobody_fills_the_database_with_them() {
        for (var number = 0; number < 200; number++) {
            adas.say("key-" + number, "x");
        }

        assertThatThrownBy(() -> adas.say("one-more", "x")).isInstanceOf(Refusal.class);
        adas.say("key-7", "y");
        assertThat(adas.value("key-7")).contains("y");
    }
}
