package dev.headgate.sandbox.aws.schedule;

import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.mirror.Shelf;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** All schedules, and the clock that fires them: each at most once a minute, none for the time the sandbox was off. */
final class Schedules {

    private static final System.Logger LOG = System.getLogger(Schedules.class.getName());

    private final Shelf shelf;
    private final Starter starter;
    private final Clock clock;
    private final Map<String, Schedule> schedules = new ConcurrentHashMap<>();

    Schedules(Shelf shelf, Starter starter, Clock clock) throws IOException {
        this.shelf = shelf;
        this.starter = starter;
        this.clock = clock;
        shelf.all(Schedule.class).forEach(schedule -> schedules.put(schedule.id(), schedule));
    }

    Collection<Schedule> all() {
        return List.copyOf(schedules.values());
    }

    synchronized void put(JsonNode definition) throws IOException {
        var changed = new Schedule(definition, clock.millis(), 0);
        var earlier = schedules.get(changed.id());
        keep(earlier == null ? changed : new Schedule(definition, changed.since(), earlier.lastMinute()));
    }

    synchronized void remove(String id) throws IOException {
        shelf.remove(id);
        schedules.remove(id);
    }

    /** Fires what is due in the present minute. To be called several times a minute. */
    synchronized void tick() throws IOException {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        for (var schedule : all()) {
            if (schedule.isDue(minute)) {
                // First remember, then fire: what dies in between is missed, and nothing fires twice.
                keep(schedule.fired(minute));
                fire(Firing.of(schedule, minute));
            }
        }
    }

    private void fire(Firing firing) {
        try {
            var arn = firing.fire(starter);
            LOG.log(
                    System.Logger.Level.INFO,
                    "Schedule {0} started {1}",
                    firing.schedule().id(),
                    arn);
        } catch (IOException | AwsError e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Schedule {0} could not start its target: {1}",
                    firing.schedule().id(),
                    e.getMessage());
        }
    }

    private void keep(Schedule schedule) throws IOException {
        shelf.put(schedule.id(), schedule);
        schedules.put(schedule.id(), schedule);
    }
}
