package dev.headgate.contract.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrftimeTest {

    private static final ZonedDateTime MOMENT = ZonedDateTime.parse("2026-03-01T14:05:09.123456Z[UTC]");

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', textBlock = """
            %Y-%m-%dT%H:%M:%SZ      ^ 2026-03-01T14:05:09Z
            %Y-%m-%dT%H:%M:%S.%f%z  ^ 2026-03-01T14:05:09.123456+0000
            %Y-%m-%d                ^ 2026-03-01
            %d %b %y 100%%          ^ 01 Mar 26 100%
            %s                      ^ 1772373909
            %ms                     ^ 1772373909123
            """)
    void a_moment_is_written_and_read_in_the_format(String format, String text) {
        var strftime = Strftime.of(format);

        assertThat(strftime.text(MOMENT)).isEqualTo(text);
        assertThat(strftime.text(strftime.moment(text))).isEqualTo(text);
    }
}
