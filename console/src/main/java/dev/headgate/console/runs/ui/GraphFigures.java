package dev.headgate.console.runs.ui;

import dev.headgate.console.platform.Standing;
import dev.headgate.console.runs.StateGraph;
import dev.headgate.console.runs.Step;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the browser needs to draw the graph. */
record GraphFigures(String label, int rows, int columns, List<Node> nodes, List<Edge> edges, List<Box> boxes) {

    /** A state with its place and what happened in it. */
    record Node(
            String name,
            String type,
            int row,
            int column,
            String standing,
            String word,
            String mark,
            long times,
            boolean current) {}

    /** A way between two states. */
    record Edge(String from, String to, String kind, boolean taken) {}

    /** The frame around the states of a map's lanes. */
    record Box(String name, String label, int first, int last, int columns) {}

    static GraphFigures of(StateGraph graph, List<Step> steps) {
        var places = GraphLayout.of(graph).values();
        var passages = steps.stream().collect(Collectors.groupingBy(Step::name));
        var nodes = places.stream()
                .map(place -> node(place, passages.getOrDefault(place.node().name(), List.of())))
                .toList();
        return new GraphFigures(
                label(steps),
                1 + nodes.stream().mapToInt(Node::row).max().orElse(0),
                1 + nodes.stream().mapToInt(Node::column).max().orElse(0),
                nodes,
                edges(graph, passages),
                boxes(graph, places, steps));
    }

    private static Node node(GraphLayout.Place place, List<Step> passages) {
        var name = place.node().name();
        if (passages.isEmpty()) {
            return new Node(
                    name, place.node().type(), place.row(), place.column(), "none", "not entered", "", 0, false);
        }
        var telling = telling(passages);
        var standing = RunWords.standing(telling);
        return new Node(
                name,
                place.node().type(),
                place.row(),
                place.column(),
                standing.name().toLowerCase(Locale.ROOT),
                RunWords.word(telling),
                mark(standing),
                passages.size(),
                telling.state() == Step.State.RUNNING);
    }

    /** The passage that says most: one going on, then one that failed, then the last. */
    private static Step telling(List<Step> passages) {
        return first(passages, Step.State.RUNNING)
                .or(() -> first(passages, Step.State.FAILED))
                .orElse(passages.getLast());
    }

    private static Optional<Step> first(List<Step> passages, Step.State state) {
        return passages.stream().filter(step -> step.state() == state).findFirst();
    }

    private static List<Edge> edges(StateGraph graph, Map<String, List<Step>> passages) {
        return graph.edges().stream()
                .map(edge -> new Edge(
                        edge.from(), edge.to(), edge.kind().name().toLowerCase(Locale.ROOT), taken(edge, passages)))
                .filter(edge -> edge.taken() || !edge.kind().equals("catch"))
                .filter(edge -> !edge.kind().equals("lane"))
                .distinct()
                .toList();
    }

    private static boolean taken(StateGraph.Edge edge, Map<String, List<Step>> passages) {
        var from = passages.getOrDefault(edge.from(), List.of());
        var to = passages.getOrDefault(edge.to(), List.of());
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        var failed = first(from, Step.State.FAILED).isPresent();
        return failed == (edge.kind() == StateGraph.Kind.CATCH);
    }

    private static List<Box> boxes(StateGraph graph, Collection<GraphLayout.Place> places, List<Step> steps) {
        return graph.nodes().stream()
                .filter(node -> node.type().equals("Map"))
                .map(map -> box(map.name(), places, steps))
                .toList();
    }

    private static Box box(String map, Collection<GraphLayout.Place> places, List<Step> steps) {
        var inside = places.stream()
                .filter(place -> place.node().map().filter(map::equals).isPresent())
                .toList();
        var lanes =
                steps.stream().flatMap(step -> step.lane().stream()).distinct().count();
        return new Box(
                map,
                lanes == 0 ? "in each lane" : lanes == 1 ? "in 1 lane" : "in each of " + lanes + " lanes",
                inside.stream().mapToInt(GraphLayout.Place::row).min().orElse(0),
                inside.stream().mapToInt(GraphLayout.Place::row).max().orElse(0),
                1 + inside.stream().mapToInt(GraphLayout.Place::column).max().orElse(0));
    }

    private static String label(List<Step> steps) {
        var now = RunWords.current(steps);
        return "Graph of the state machine. " + (now.isEmpty() ? "" : "Now in " + String.join(", ", now) + ". ")
                + "The table of steps says the same in words.";
    }

    private static String mark(Standing standing) {
        return switch (standing) {
            case HEALTHY -> "✓ ";
            case RUNNING -> "▶ ";
            case WAITING -> "○ ";
            case LATE -> "▲ ";
            case FAILED -> "✕ ";
            case UNKNOWN -> "? ";
        };
    }
}
