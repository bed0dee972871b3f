package dev.headgate.sandbox.aws.states;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.mirror.Shelf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The events of all executions, on disk; those of running ones also in memory. */
final class Histories {

    /** An execution's events, the oldest first. */
    record History(String arn, List<JsonNode> events) {

        History {
            events = List.copyOf(events);
        }
    }

    private final Shelf shelf;
    private final Map<String, History> live = new ConcurrentHashMap<>();

    Histories(Shelf shelf) {
        this.shelf = shelf;
    }

    History of(String arn) throws IOException {
        var known = live.get(arn);
        return known != null ? known : shelf.find(arn, History.class).orElse(new History(arn, List.of()));
    }

    /** Takes over the events as the interpreter has them now; they only ever become more. */
    void update(String arn, JsonNode events) throws IOException {
        if (events.size() > of(arn).events().size()) {
            keep(new History(arn, events.valueStream().toList()));
        }
    }

    /** Adds the event with which an execution ends that the interpreter did not end. */
    void end(String arn, String type, long now, Map<String, String> details) throws IOException {
        var history = of(arn);
        var events = new ArrayList<>(history.events());
        var event = Json.mapper().createObjectNode();
        event.put("timestamp", now / 1000.0);
        event.put("type", type);
        event.put("id", events.size() + 1);
        event.put("previousEventId", events.size());
        var name = Character.toLowerCase(type.charAt(0)) + type.substring(1) + "EventDetails";
        event.set(name, Json.mapper().valueToTree(details));
        events.add(event);
        keep(new History(arn, events));
    }

    private void keep(History history) throws IOException {
        live.put(history.arn(), history);
        shelf.put(history.arn(), history);
    }

    /** Forgets the copy in memory, once nothing is added any more. */
    void close(String arn) {
        live.remove(arn);
    }
}
