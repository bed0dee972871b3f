package dev.headgate.console.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of preferences does, in memory and in PostgreSQL alike. */
public abstract class PreferenceStoreContract {

    protected abstract PreferenceStore store();

    @Test
    void a_value_comes_back_as_it_was_kept_in_any_script() {
        store().keep("ada", "runs.columns", "状態,🙂,<b>'");

        assertThat(store().of("ada")).containsEntry("runs.columns", "状態,🙂,<b>'");
    }

    @Test
    void the_last_value_counts() {
        store().keep("bob", "colours", "dark");
        store().keep("bob", "colours", "light");

        assertThat(store().of("bob")).isEqualTo(Map.of("colours", "light"));
    }

    @Test
    void each_person_has_their_own() {
        store().keep("cai", "colours", "dark");
        store().keep("dee", "colours", "light");

        store().forget("cai", "colours");
        store().forget("cai", "colours");

        assertThat(store().of("cai")).isEmpty();
        assertThat(store().of("dee")).isEqualTo(Map.of("colours", "light"));
    }
}
