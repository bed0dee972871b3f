package dev.headgate.console.testing;

import dev.headgate.console.runs.HistoryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the history of an execution event by event, each following the one before unless said otherwise. */
public final class History {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<HistoryEvent> events = new ArrayList<>();
    private long previous;

    public History enter(String kind, String name) {
        return add(kind + "StateEntered", Optional.of(name), "", "");
    }

    public History exit(String kind, String name) {
        return add(kind + "StateExited", Optional.of(name), "", "");
    }

    public History event(String type) {
        return add(type, Optional.empty(), "", "");
    }

    public History fail(String type, String error, String cause) {
        return add(type, Optional.empty(), error, cause);
    }

    /** A lane of the map begins. */
    public History lane(int index) {
        return add("MapIterationStarted", Optional.empty(), Optional.of(index), "", "");
    }

    /** The next event follows this one, as events of branches do. */
    public History after(long event) {
        previous = event;
        return this;
    }

    /** The number of the event written last. */
    public long last() {
        return events.size();
    }

    public List<HistoryEvent> events() {
        return List.copyOf(events);
    }

    private History add(String type, Optional<String> state, String error, String cause) {
        return add(type, state, Optional.empty(), error, cause);
    }

    private History add(String type, Optional<String> state, Optional<Integer> lane, String error, String cause) {
        var id = events.size() + 1L;
        events.add(new HistoryEvent(
                id,
                previous,
                type,
                NOON.plusSeconds(id),
                state,
                lane,
                Optional.of(error).filter(text -> !text.isEmpty()),
                Optional.of(cause).filter(text -> !text.isEmpty())));
        previous = id;
        return this;
    }
}
