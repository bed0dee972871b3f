package dev.headgate.console.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15 6 * * *       | cron(15 6 * * ? *)
            */15 * * * *     | cron(*/15 * * * ? *)
            0 6 1 * *        | cron(0 6 1 * ? *)
            0 6 * * 1-5      | cron(0 6 ? * MON-FRI *)
            0 6 * * mon,thu  | cron(0 6 ? * MON,THU *)
            0 6 * * 0        | cron(0 6 ? * SUN *)
            0 6 * * 7        | cron(0 6 ? * SUN *)
            0 0 1 1-6/2 *    | cron(0 0 1 1-6/2 ? *)
            """)
    void the_rule_means_the_same_to_eventbridge(String unix, String eventBridge) {
        assertThat(new CronRule(unix).forEventBridge()).isEqualTo(eventBridge);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "* * * *", "0 * * * * *", "61 * * * *", "0 6 1 * 1", "@daily", "0 6 * * FRI#2", "0 6 L * *"})
    void what_is_no_rule_is_refused_in_words(String text) {
        assertThatThrownBy(() -> new CronRule(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("schedule");
    }

    @Test
    void the_next_times_keep_to_the_clock_on_the_wall_when_summer_begins() {
        var daily = new CronRule("0 6 * * *");

        var next = daily.next(Instant.parse("2026-03-28T00:00:00Z"), ZoneId.of("Europe/Berlin"), 2);

        assertThat(next).containsExactly(Instant.parse("2026-03-28T05:00:00Z"), Instant.parse("2026-03-29T04:00:00Z"));
    }
}
