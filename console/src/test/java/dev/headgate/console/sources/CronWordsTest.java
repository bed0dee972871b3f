package dev.headgate.console.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* * * * *|every minute",
                "*/15 * * * *|every 15 minutes",
                "0 * * * *|every hour",
                "5 * * * *|every hour at minute 5",
                "0 */6 * * *|every 6 hours",
                "30 6 * * *|every day at 06:30",
                "15 6 * * MON-FRI|from Monday to Friday at 06:15",
                "15 6 * * 1-5|from Monday to Friday at 06:15",
                "0 6 * * SUN|every Sunday at 06:00",
                "0 6 * * 7|every Sunday at 06:00",
                "0 22 1 * *|on day 1 of the month at 22:00",
                "*/10 * * * 6,0|every 10 minutes, at weekends",
                "0 6,18 * * *|at 0 6,18 * * *",
                "0 6 * 1 *|at 0 6 * 1 *"
            })
    void a_rule_is_said_in_words_where_these_are_plainer(String cron, String words) {
        assertThat(CronWords.of(new CronRule(cron))).isEqualTo(words);
    }
}
