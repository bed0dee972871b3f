package dev.headgate.sandbox.aws.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cron(0 3 * * ? *); 2026-03-01T02:00:00Z",
                "cron(*/15 9-17 ? * MON-FRI *); 2026-03-02T08:45:00Z",
                "cron(0 0 L * ? *); 2026-02-27T23:00:00Z",
                "cron(0 0 1W * ? *); 2026-03-01T23:00:00Z",
                "cron(0 0 ? * 2#1 *); 2026-03-01T23:00:00Z",
                "cron(0 0 ? * 6L 2026); 2026-03-26T23:00:00Z",
                "cron(30 6 1,15 JAN,MAR ? 2026/2); 2026-03-15T05:30:00Z",
                "at(2026-03-01T04:00:30); 2026-03-01T03:00:00Z"
            })
    void it_fires_in_its_minute_and_not_in_the_next(String text, Instant minute) {
        var expression = Expression.of(text, BERLIN, Instant.EPOCH);

        assertThat(expression.firesAt(minute)).isTrue();
        assertThat(expression.firesAt(minute.plusSeconds(60))).isFalse();
    }

    @Test
    void a_rate_counts_from_its_beginning() {
        var expression = Expression.of("rate(20 minutes)", BERLIN, Instant.parse("2026-03-01T10:03:10Z"));

        assertThat(firings(expression, "2026-03-01T10:00:00Z", 60))
                .containsExactly(
                        Instant.parse("2026-03-01T10:04:00Z"),
                        Instant.parse("2026-03-01T10:24:00Z"),
                        Instant.parse("2026-03-01T10:44:00Z"));
    }

    @Test
    void the_hour_that_clocks_repeat_counts_once_and_the_one_they_skip_not_at_all() {
        var daily = Expression.of("cron(30 2 * * ? *)", BERLIN, Instant.EPOCH);

        assertThat(firings(daily, "2026-10-24T22:00:00Z", 600)).containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(firings(daily, "2026-03-28T22:00:00Z", 600)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cron(0 3 * * ?)",
                "cron(61 3 * * ? *)",
                "cron(0 3 * FOO ? *)",
                "rate(0 minutes)",
                "rate(5 weeks)",
                "at(tomorrow)",
                "every day"
            })
    void what_could_never_fire_is_refused(String text) {
        assertThatThrownBy(() -> Expression.of(text, BERLIN, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Instant> firings(Expression expression, String from, int minutes) {
        return Stream.iterate(Instant.parse(from), minute -> minute.plus(Duration.ofMinutes(1)))
                .limit(minutes)
                .filter(expression::firesAt)
                .toList();
    }
}
