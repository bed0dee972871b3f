package dev.headgate.sandbox.aws.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.mirror.Shelf;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulesTest {

    private record Started(String machine, String name, String input) {}

    /** A clock that stands where it was put. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-03-01T02:59:30Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @TempDir
    private Path folder;

    private final List<Started> started = new ArrayList<>();
    private final Hands clock = new Hands();
    private Schedules schedules;

    @BeforeEach
    void open() throws IOException {
        schedules = opened();
    }

    private Schedules opened() throws IOException {
        return new Schedules(
                new Shelf(folder),
                (machine, name, input) -> {
                    started.add(new Started(machine, name, input));
                    return machine;
                },
                clock);
    }

    @Test
    void a_schedule_fires_once_in_its_minute() throws IOException {
        schedules.put(daily("ENABLED", "arn:machine", "{\"at\":\"<aws.scheduler.scheduled-time>\"}"));

        tickFor(Duration.ofMinutes(3));

        assertThat(started).singleElement().satisfies(one -> {
            assertThat(one.machine()).isEqualTo("arn:machine");
            assertThat(one.input()).isEqualTo("{\"at\":\"2026-03-01T03:00:00Z\"}");
        });
    }

    @Test
    void not_even_a_restart_in_that_minute_fires_it_again() throws IOException {
        schedules.put(daily("ENABLED", "arn:machine", "{}"));
        clock.now = Instant.parse("2026-03-01T03:00:10Z");
        schedules.tick();

        opened().tick();

        assertThat(started).hasSize(1);
    }

    @Test
    void what_was_due_while_nobody_looked_is_not_made_up_for() throws IOException {
        schedules.put(daily("ENABLED", "arn:machine", "{}"));
        clock.now = Instant.parse("2026-03-01T03:05:00Z");

        opened().tick();

        assertThat(started).isEmpty();
    }

    @Test
    void a_paused_schedule_does_not_fire() throws IOException {
        schedules.put(daily("DISABLED", "arn:machine", "{}"));

        tickFor(Duration.ofMinutes(3));

        assertThat(started).isEmpty();
    }

    @Test
    void the_universal_target_names_its_own_execution() throws IOException {
        var request = """
                {"StateMachineArn":"arn:own","Name":"r-<aws.scheduler.execution-id>-1",\
                "Input":"{\\"run\\":\\"r-<aws.scheduler.execution-id>\\"}"}""";
        schedules.put(daily("ENABLED", "arn:aws:scheduler:::aws-sdk:sfn:startExecution", request));

        tickFor(Duration.ofMinutes(3));

        assertThat(started).singleElement().satisfies(one -> {
            assertThat(one.machine()).isEqualTo("arn:own");
            assertThat(one.name()).matches("r-[0-9a-f]{16}-1");
            assertThat(one.input()).isEqualTo("{\"run\":\"" + one.name().replaceFirst("-1$", "") + "\"}");
        });
    }

    private void tickFor(Duration time) throws IOException {
        var end = clock.now.plus(time);
        while (clock.now.isBefore(end)) {
            schedules.tick();
            clock.now = clock.now.plusSeconds(7);
        }
    }

    private static tools.jackson.databind.JsonNode daily(String state, String target, String input) {
        return Json.mapper()
                .valueToTree(Map.of(
                        "Name", "daily",
                        "GroupName", "g",
                        "State", state,
                        "ScheduleExpression", "cron(0 3 * * ? *)",
                        "ScheduleExpressionTimezone", "UTC",
                        "Target", Map.of("Arn", target, "Input", input)));
    }
}
