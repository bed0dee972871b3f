package dev.headgate.console.runs;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns an execution's history into the steps that it went through. */
final class StepTimeline {

    private final Map<Long, HistoryEvent> events = new HashMap<>();
    private final Map<Long, Long> stepOfEvent = new HashMap<>();
    private final Map<Long, Open> steps = new LinkedHashMap<>();

    private StepTimeline() {}

    /** The steps in the order in which they were entered; those without an end are as the execution is. */
    static List<Step> of(List<HistoryEvent> history, Execution execution) {
        var timeline = new StepTimeline();
        history.forEach(timeline::take);
        return timeline.steps.values().stream()
                .map(open -> open.step(execution, timeline.lane(open)))
                .toList();
    }

    private void take(HistoryEvent event) {
        events.put(event.id(), event);
        if (event.entersState()) {
            steps.put(event.id(), new Open(event));
            stepOfEvent.put(event.id(), event.id());
            return;
        }
        owner(event).ifPresent(open -> {
            stepOfEvent.put(event.id(), open.number());
            open.take(event);
            if (event.type().equals("MapStateExited")) {
                endBelow(open, event.at());
            }
        });
    }

    /** The passage that an event belongs to. What a map tells of itself follows an event of one of its lanes. */
    private Optional<Open> owner(HistoryEvent event) {
        if (event.exitsState()) {
            return entered(event);
        }
        return event.type().startsWith("Map") && !event.type().equals("MapStateStarted")
                ? above(event)
                        .filter(entry -> entry.type().equals("MapStateEntered"))
                        .findFirst()
                        .map(this::open)
                : stepOf(event.previous()).map(steps::get);
    }

    /** A map that is left ends what its other lanes were doing. */
    private void endBelow(Open map, Instant at) {
        steps.values().stream()
                .filter(open -> open.isOpen() && open != map)
                .filter(open -> above(open.entry).anyMatch(event -> event.id() == map.number()))
                .forEach(open -> open.stop(at));
    }

    /** The events that led to this one, the nearest first. */
    private Stream<HistoryEvent> above(HistoryEvent event) {
        return Stream.iterate(before(event), Optional::isPresent, at -> at.flatMap(this::before))
                .flatMap(Optional::stream);
    }

    /** The lane in which a passage lies: the nearest one that began above it, unless its map was left since. */
    private Optional<Integer> lane(Open open) {
        return above(open.entry)
                .takeWhile(event -> !event.type().equals("MapStateExited"))
                .flatMap(event -> event.lane().stream())
                .findFirst();
    }

    private Optional<HistoryEvent> before(HistoryEvent event) {
        return Optional.ofNullable(events.get(event.previous()));
    }

    private Open open(HistoryEvent entry) {
        return Objects.requireNonNull(steps.get(entry.id()));
    }

    private Optional<Long> stepOf(long event) {
        return Optional.ofNullable(stepOfEvent.get(event));
    }

    /** The passage that an exit ends: the nearest one of its name up the chain of events that led here. */
    private Optional<Open> entered(HistoryEvent exit) {
        var name = exit.state().orElse("");
        return above(exit)
                .filter(at -> at.entersState() && at.state().orElse("").equals(name))
                .findFirst()
                .map(this::open);
    }

    /** A passage while its events are being read. */
    private static final class Open {
        private final HistoryEvent entry;
        private Optional<Instant> exited = Optional.empty();
        private Optional<String> error = Optional.empty();
        private int retries;
        private boolean stopped;

        Open(HistoryEvent entry) {
            this.entry = entry;
        }

        long number() {
            return entry.id();
        }

        String name() {
            return entry.state().orElse("?");
        }

        boolean isOpen() {
            return exited.isEmpty();
        }

        void stop(Instant at) {
            exited = Optional.of(at);
            stopped = true;
        }

        void take(HistoryEvent event) {
            if (event.fails()) {
                error = event.error()
                        .or(event::cause)
                        .map(_ -> CauseText.sentence(event.error(), event.cause()))
                        .or(() -> error)
                        .or(() -> Optional.of("One of its lanes failed."));
            } else if (event.schedules() && error.isPresent()) {
                retries++;
                error = Optional.empty();
            } else if (event.exitsState()) {
                exited = Optional.of(event.at());
            }
        }

        Step step(Execution execution, Optional<Integer> lane) {
            var end = exited.or(execution::stoppedAt);
            var waiting = entry.type().startsWith("Wait");
            return new Step(number(), name(), lane, entry.at(), end, state(execution), waiting, retries, error);
        }

        private Step.State state(Execution execution) {
            if (error.isPresent() || entry.type().startsWith("FailState")) {
                return Step.State.FAILED;
            }
            if (stopped) {
                return Step.State.CANCELLED;
            }
            return exited.isPresent() ? Step.State.SUCCEEDED : unended(execution.status());
        }

        /** Where no error is told of a step, it was another's that ended it; only time runs out for the step that took it. */
        private static Step.State unended(Execution.Status status) {
            return switch (status) {
                case RUNNING -> Step.State.RUNNING;
                case SUCCEEDED -> Step.State.SUCCEEDED;
                case ABORTED, FAILED -> Step.State.CANCELLED;
                case TIMED_OUT -> Step.State.FAILED;
            };
        }
    }
}
