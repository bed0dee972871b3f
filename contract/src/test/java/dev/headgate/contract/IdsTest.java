package dev.headgate.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Sales", "sales_api", "-sales", "sales--api", "../etc", "sales/api", "売上"})
    void a_source_id_that_could_not_be_part_of_a_key_is_refused_with_the_rule(String text) {
        assertThatThrownBy(() -> new SourceId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 63 lower-case letters, digits and single dashes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "r-", "r-1", "20260301-0001", "r-2026/0301", "R-20260301-0001"})
    void a_run_id_of_another_shape_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> new RunId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("r-20260301-0001");
    }

    @Test
    void an_attempt_has_an_execution_of_its_own() {
        assertThat(new RunId("r-20260301-0001").executionName(2)).isEqualTo("r-20260301-0001-2");
    }

    @Test
    void a_message_quotes_at_most_eighty_characters_and_no_control_characters() {
        assertThat(Excerpt.of("a\nb")).isEqualTo("a b");
        assertThat(Excerpt.of("x".repeat(200))).hasSize(81).endsWith("…");
    }
}
