package dev.headgate.console.runs;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                .map(open -> open.step(execution))
                .toList();
    }

    private void take(HistoryEvent event) {
        events.put(event.id(), event);
        if (event.entersState()) {
            steps.put(event.id(), new Open(event));
            stepOfEvent.put(event.id(), event.id());
            return;
        }
        var step = event.exitsState() ? entered(event) : stepOf(event.previous());
        step.ifPresent(number -> {
            stepOfEvent.put(event.id(), number);
            Optional.ofNullable(steps.get(number)).ifPresent(open -> open.take(event));
        });
    }

    private Optional<Long> stepOf(long event) {
        return Optional.ofNullable(stepOfEvent.get(event));
    }

    /** The passage that an exit ends: the nearest one of its name up the chain of events that led here. */
    private Optional<Long> entered(HistoryEvent exit) {
        var name = exit.state().orElse("");
        for (var at = events.get(exit.previous()); at != null; at = events.get(at.previous())) {
            if (at.entersState() && at.state().orElse("").equals(name)) {
                return Optional.of(at.id());
            }
        }
        // A map's own exit follows its last branch, which may not lead back: it is the oldest of its name still open.
        return steps.values().stream()
                .filter(open -> open.isOpen() && open.name().equals(name))
                .map(Open::number)
                .findFirst();
    }

    /** A passage while its events are being read. */
    private static final class Open {
        private final HistoryEvent entry;
        private Optional<Instant> exited = Optional.empty();
        private Optional<String> error = Optional.empty();
        private int retries;

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

        void take(HistoryEvent event) {
            if (event.fails()) {
                error = Optional.of(CauseText.sentence(event.error(), event.cause()));
            } else if (event.schedules() && error.isPresent()) {
                retries++;
                error = Optional.empty();
            } else if (event.exitsState()) {
                exited = Optional.of(event.at());
            }
        }

        Step step(Execution execution) {
            var end = exited.or(execution::stoppedAt);
            var waiting = entry.type().startsWith("Wait");
            return new Step(number(), name(), entry.at(), end, state(execution), waiting, retries, error);
        }

        private Step.State state(Execution execution) {
            if (error.isPresent() || entry.type().startsWith("FailState")) {
                return Step.State.FAILED;
            }
            if (exited.isPresent()) {
                return Step.State.SUCCEEDED;
            }
            return switch (execution.status()) {
                case RUNNING -> Step.State.RUNNING;
                case SUCCEEDED -> Step.State.SUCCEEDED;
                case ABORTED -> Step.State.CANCELLED;
                case FAILED, TIMED_OUT -> Step.State.FAILED;
            };
        }
    }
}
