package dev.headgate.console.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

    @ParameterizedTest
    @CsvSource({
        "PT-5S, 0 s",
        "PT0S, 0 s",
        "PT0.64S, 640 ms",
        "PT59S, 59 s",
        "PT10M, 10 min",
        "PT1M1S, 1 min 1 s",
        "PT2H10M59S, 2 h 10 min",
        "P1D, 1 d",
        "P3DT4H59M, 3 d 4 h"
    })
    void a_span_is_said_in_its_two_largest_units(Duration span, String words) {
        assertThat(Spans.words(span)).isEqualTo(words);
    }
}
