package dev.headgate.ingest.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.ingest.SourceFailure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    private static final Map<String, Object> SCOPE = Map.of(
            "config",
                    Map.of(
                            "base_url",
                            "https://api.example.com",
                            "api_token",
                            "0012",
                            "trick",
                            "{{ config.base_url }}"),
            "response",
                    Map.of(
                            "next",
                            "c10",
                            "empty",
                            "",
                            "total",
                            3,
                            "price",
                            new BigDecimal("1.10"),
                            "more",
                            false,
                            "ids",
                            List.of(1, 2)),
            "last_record", Map.of("id", 42),
            "stream_slice", Map.of("start_time", "2026-03-01"));

    private final Expressions expressions = new Expressions();

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', textBlock = """
            {{ config['base_url'] }}/v1                     ^ https://api.example.com/v1
            {{ config.api_token }}                          ^ 0012
            plain                                           ^ plain
            {{ last_record['id'] }}                         ^ 42
            {{ config.get_nothing }}                        ^ ``
            {{ response.absent.deeper }}                    ^ ``
            {{ config['trick'] }}                           ^ {{ config.base_url }}
            {{ response.absent | default('none given') }}   ^ none given
            {{ response.ids | last }}                       ^ 2
            {{ response.total + 1 }}                        ^ 4
            """)
    void a_text_is_rendered_as_it_is(String template, String text) {
        assertThat(expressions.text(template, SCOPE)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1000        | 1000
            0010        | 0010
            1_000       | 1000
            1.10        | 1.1
            1e3         | 1000.0
            1e16        | 1e+16
            0.00001     | 1e-05
            'quoted'    | quoted
            2026-10-11  | 2026-10-11
            True        | True
            c10         | c10
            """)
    void a_value_is_read_back_as_a_python_literal(String rendered, String value) {
        assertThat(expressions.value(rendered, SCOPE)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ response.absent }}", "{{ response.empty }}", "None", ""})
    void nothing_is_no_value(String template) {
        assertThat(expressions.value(template, SCOPE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ not response.absent }}",
                "{{ response.total > 2 }}",
                "{{ response.next }}",
                "{{ not response.more }}",
                "{{ response.next is defined }}",
                "{{ response.total == 3 and 'c10' == response.next }}"
            })
    void a_condition_can_be_true(String template) {
        assertThat(expressions.holds(template, SCOPE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ not response.next }}",
                "{{ response.absent }}",
                "{{ response.more }}",
                "{{ response.total < 3 }}",
                "False",
                "0",
                "{}"
            })
    void a_condition_can_be_false(String template) {
        assertThat(expressions.holds(template, SCOPE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ response.getClass() }}",
                "{{ config['x'].toString() }}",
                "{{ ____int3rpr3t3r____ }}",
                "{{ config['____int3rpr3t3r____'] }}",
                "{{ response.next.class.__name__ }}",
                "{{ response | attr('class') }}",
                "{{ range(1000000) }}",
                "{% for i in response.ids %}{{ i }}{% endfor %}",
                "{{ env }}",
                "{{ config['a']('b') }}",
                "{{ response; config }}"
            })
    void whatever_could_reach_java_is_refused_before_it_is_evaluated(String template) {
        assertThatThrownBy(() -> expressions.text(template, SCOPE))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("cannot be evaluated");
    }

    @Test
    void a_property_of_a_text_is_not_a_member_of_its_java_class() {
        assertThat(expressions.text("{{ response.next.bytes }}{{ response.next.class }}{{ response.class }}", SCOPE))
                .isEmpty();
    }
}
