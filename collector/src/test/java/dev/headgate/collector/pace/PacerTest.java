package dev.headgate.collector.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PacerTest {

    private final Time time = new Time();

    @Test
    void no_second_holds_more_calls_than_the_budget() throws InterruptedException {
        var pacer = new Pacer(50, time);
        var at = new ArrayList<Long>();
        for (var i = 0; i < 500; i++) {
            pacer.await();
            at.add(time.nanos());
            time.now += i % 7 == 0 ? 130_000_000L : 1_000L;
        }

        for (var i = 50; i < at.size(); i++) {
            assertThat(at.get(i) - at.get(i - 50)).isGreaterThanOrEqualTo(999_999_000L);
        }
    }

    @Test
    void a_pause_is_not_saved_up_for_a_burst() throws InterruptedException {
        var pacer = new Pacer(10, time);
        time.now += 60_000_000_000L;
        var before = time.nanos();
        for (var i = 0; i < 11; i++) {
            pacer.await();
        }

        assertThat(time.nanos() - before).isBetween(1_000_000_000L, 1_050_000_000L);
    }

    @Test
    void one_wave_of_pleas_slows_down_by_one_step() {
        var pacer = new Pacer(100, time);
        for (var i = 0; i < 16; i++) {
            pacer.throttled();
        }

        assertThat(pacer.rate()).isCloseTo(70, within(0.001));
        time.now += 300_000_000L;
        pacer.throttled();
        assertThat(pacer.rate()).isCloseTo(49, within(0.001));
    }

    @Test
    void it_recovers_step_by_step_and_never_beyond_the_budget() {
        var pacer = new Pacer(100, time);
        pacer.throttled();
        for (var i = 0; i < 100; i++) {
            time.now += 300_000_000L;
            pacer.answered();
        }

        assertThat(pacer.rate()).isEqualTo(100);
    }

    @Test
    void it_never_stands_still() {
        var pacer = new Pacer(2, time);
        for (var i = 0; i < 100; i++) {
            time.now += 300_000_000L;
            pacer.throttled();
        }

        assertThat(pacer.rate()).isEqualTo(0.5);
    }

    @Test
    void a_budget_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Pacer(0, time)).hasMessageContaining("0.5 calls a second");
        assertThatThrownBy(() -> new Pacer(Double.NaN, time)).isInstanceOf(IllegalArgumentException.class);
    }

    private static final class Time implements Ticker {

        private long now = 1;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void sleep(long nanos) {
            now += nanos;
        }
    }
}
