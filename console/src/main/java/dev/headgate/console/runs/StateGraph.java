package dev.headgate.console.runs;

import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The states of a state machine and the ways between them, in the order of the definition.
 *
 * @param start the state that an execution enters first
 */
public record StateGraph(String start, List<Node> nodes, List<Edge> edges) {

    public StateGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * A state.
     *
     * @param type as the Amazon States Language names it, such as {@code Task}
     * @param map the map in whose lanes it lies, absent outside a map
     */
    public record Node(String name, String type, Optional<String> map) {}

    /** A way from one state to another. */
    public record Edge(String from, String to, Kind kind) {}

    /** When a way is taken: as planned, after an error, or into a map's lanes. */
    public enum Kind {
        NEXT,
        CATCH,
        LANE
    }

    /** Reads a definition. */
    public static StateGraph of(String definition) {
        try {
            var tree = Json.mapper().readTree(definition);
            var reading = new Reading();
            reading.states(tree, Optional.empty());
            return new StateGraph(tree.path("StartAt").asString(""), reading.nodes, reading.edges);
        } catch (JacksonException e) {
            throw Refusal.upstreamFailed("The definition of the state machine is not JSON.");
        }
    }

    /** What was read so far. */
    private static final class Reading {
        private final List<Node> nodes = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();

        void states(JsonNode machine, Optional<String> map) {
            machine.path("States").properties().forEach(entry -> state(entry.getKey(), entry.getValue(), map));
        }

        private void state(String name, JsonNode state, Optional<String> map) {
            nodes.add(new Node(name, state.path("Type").asString("?"), map));
            state.path("Choices").forEach(choice -> edge(name, choice.path("Next"), Kind.NEXT));
            edge(name, state.path("Default"), Kind.NEXT);
            edge(name, state.path("Next"), Kind.NEXT);
            state.path("Catch").forEach(caught -> edge(name, caught.path("Next"), Kind.CATCH));
            var lanes = state.has("ItemProcessor") ? state.path("ItemProcessor") : state.path("Iterator");
            edge(name, lanes.path("StartAt"), Kind.LANE);
            states(lanes, Optional.of(name));
        }

        private void edge(String from, JsonNode to, Kind kind) {
            if (to.isString()) {
                edges.add(new Edge(from, to.stringValue(), kind));
            }
        }
    }
}
