package dev.headgate.console.runs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How many runs stand how, and how old what the console knows of them is. */
@Component
class RunMetrics implements MeterBinder {

    private final RunStore store;
    private final Clock clock;

    RunMetrics(RunStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var kind : RunState.Kind.values()) {
            Gauge.builder("headgate.runs", () -> store.countByState().getOrDefault(kind, 0L))
                    .description("Runs by the state of their newest attempt")
                    .tag("state", kind.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("headgate.runs.poll.lag", this::lagSeconds)
                .description("Time since runs were last looked at in AWS with success")
                .baseUnit("seconds")
                .register(registry);
    }

    private double lagSeconds() {
        return store.lastPoll()
                .map(last -> Duration.between(last, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }
}
