package dev.headgate.console.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.RunSearch.Key;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunSearchTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "state:failed state:lost",
                "source:a-b stream:sales from:2026-11-01 to:24h step:LoadWarehouse by:analyst cause:\"a \\\"b\\\" \\\\ c\"",
                "plain \"two words\" \"state:failed\" 12:30 100%",
                "\"日本 語\" 🙂 <b>&amp;</b>"
            })
    void text_leads_to_parameters_and_those_back_to_the_same_runs(String text) {
        var search = RunSearch.of(text);

        assertThat(RunSearch.of(search.parameters())).isEqualTo(search);
    }

    @Test
    void parameters_are_those_of_an_address() {
        assertThat(RunSearch.of("timeout state:failed by:ada state:lost \"an hour\"")
                        .parameters())
                .isEqualTo(Map.of(
                        "state", List.of("failed", "lost"), "by", List.of("ada"), "q", List.of("timeout \"an hour\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stat:failed", "http://x", "q:word", "état:x"})
    void a_key_that_does_not_exist_is_refused_with_those_that_do(String text) {
        assertThatThrownBy(() -> RunSearch.of(text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("state, source, stream, from, to, step, by, cause");
    }

    @Test
    void of_two_beginnings_the_later_counts() {
        assertThat(RunSearch.of("from:7d from:24h").and(Key.FROM, "today").parameters())
                .isEqualTo(Map.of("from", List.of("today")));
    }

    @Test
    void it_means_these_runs() {
        var criteria = RunSearch.of("state:FAILED state:lost source:a by:ada step:Publish cause:x stream:s y z")
                .criteria(NOON, ZoneOffset.UTC);

        assertThat(criteria.states()).containsExactlyInAnyOrder(RunState.Kind.FAILED, RunState.Kind.LOST);
        assertThat(criteria.sources()).containsExactly(new SourceId("a"));
        assertThat(criteria.askers()).containsExactly("ada");
        assertThat(criteria.steps()).containsExactly("Publish");
        assertThat(criteria.streams()).containsExactly("s");
        assertThat(criteria.causes()).containsExactly("x");
        assertThat(criteria.words()).containsExactly("y", "z");
        assertThat(RunSearch.ANYTHING.criteria(NOON, ZoneOffset.UTC)).isEqualTo(RunCriteria.ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "from:today,2026-02-28T23:00:00Z",
        "from:yesterday,2026-02-27T23:00:00Z",
        "from:2026-02-10,2026-02-09T23:00:00Z",
        "from:2026-02-10T06:30,2026-02-10T05:30:00Z",
        "from:2026-02-10T06:30:00Z,2026-02-10T06:30:00Z",
        "from:24h,2026-02-28T12:00:00Z",
        "from:90m,2026-03-01T10:30:00Z",
        "from:7D,2026-02-22T12:00:00Z"
    })
    void a_beginning_is_that_of_the_day_in_the_zone(String text, Instant expected) {
        assertThat(RunSearch.of(text).criteria(NOON, ZoneId.of("Europe/Berlin")).from())
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "to:today,2026-03-01T23:00:00Z",
        "to:2026-03-29,2026-03-29T22:00:00Z",
        "to:2026-02-10T06:30:00Z,2026-02-10T06:30:00Z",
        "to:1h,2026-03-01T11:00:00Z"
    })
    void an_end_that_is_a_day_takes_the_day_in(String text, Instant expected) {
        assertThat(RunSearch.of(text).criteria(NOON, ZoneId.of("Europe/Berlin")).to())
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from:once", "to:2026-13-01", "from:99999d", "state:odd", "source:No!"})
    void a_value_that_means_nothing_is_refused_by_name(String text) {
        var search = RunSearch.of(text);

        assertThatThrownBy(() -> search.criteria(NOON, ZoneOffset.UTC))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(text.substring(text.indexOf(':') + 1));
    }
}
