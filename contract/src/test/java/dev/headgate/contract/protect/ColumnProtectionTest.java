package dev.headgate.contract.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnProtectionTest {

    private final SecureRandom random = new SecureRandom();
    private final ColumnKeys keys = ColumnKeys.fresh(random);

    @ParameterizedTest
    @ValueSource(strings = {"", "4711", "-12.50", "2026-03-01 12:00:00.000001", "Zoë Ωmega 🚚", "hg1:1:looks like one"})
    void what_is_encrypted_is_shown_again_and_differs_each_time(String value) {
        var protector = new Protector(keys, random);

        var text = protector.encrypt(value);

        assertThat(new Opener(keys).open(text)).isEqualTo(value);
        assertThat(text).startsWith("hg1:1:").isNotEqualTo(protector.encrypt(value));
        assertThat(text.length())
                .isLessThanOrEqualTo(Protector.longestEncrypted(value.getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void values_of_before_a_rotation_are_still_shown_and_new_ones_have_the_new_key() {
        var before = new Protector(keys, random).encrypt("4711");
        var rotated = ColumnKeys.parse(keys.rotated(random).secret());
        var after = new Protector(rotated, random).encrypt("4711");

        assertThat(after).startsWith("hg1:2:");
        assertThat(new Opener(rotated).open(before)).isEqualTo("4711");
        assertThat(new Opener(rotated).open(after)).isEqualTo("4711");
        assertThatThrownBy(() -> new Opener(keys).open(after)).hasMessage("Its key number 2 is not known.");
    }

    @Test
    void hashes_are_equal_for_equal_values_across_files_and_rotations_and_differ_by_key() {
        var hash = new Protector(keys, random).hash("4711");

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(new Protector(keys.rotated(random), random).hash("4711")).isEqualTo(hash);
        assertThat(new Protector(keys, random).hash("4712")).isNotEqualTo(hash);
        assertThat(new Protector(ColumnKeys.fresh(random), random).hash("4711")).isNotEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource({
        "4111111111111111, ************1111",
        "1234567, *******",
        "12345678, ****5678",
        "'', ''",
        "🚚🚚🚚🚚abcd, ****abcd"
    })
    void a_mask_shows_the_last_four_of_eight_or_more(String value, String masked) {
        assertThat(Protector.mask(value)).isEqualTo(masked);
    }

    @Test
    void a_value_that_was_touched_or_is_not_ours_is_refused_without_showing_it() {
        var text = new Protector(keys, random).encrypt("very private");
        var touched = text.substring(0, text.length() - 4) + (text.endsWith("AAAA") ? "BBBB" : "AAAA");
        var opener = new Opener(keys);

        assertThatThrownBy(() -> opener.open(touched))
                .hasMessageContaining("changed")
                .hasMessageNotContaining("private");
        assertThatThrownBy(() -> opener.open("very private"))
                .hasMessage("It is not a value that protect: encrypt wrote.");
        assertThatThrownBy(() -> opener.open(text.substring(0, 40))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opener(ColumnKeys.fresh(random)).open(text))
                .hasMessageContaining("another key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{}",
                "{\"hash\":\"c2hvcnQ=\",\"encrypt\":{\"1\":\"c2hvcnQ=\"}}",
                "{\"encrypt\":{\"one\":\"c2hvcnQ=\"}}"
            })
    void a_secret_that_is_none_is_refused_without_showing_it(String secret) {
        assertThatThrownBy(() -> ColumnKeys.parse(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The secret of the column keys")
                .hasMessageNotContaining("c2hvcnQ")
                .hasNoCause();
    }

    @Test
    void keys_do_not_print_themselves() {
        assertThat(keys).hasToString("ColumnKeys[1 for encryption]");
    }
}
