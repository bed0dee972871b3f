package dev.headgate.console.runs.ui;

import dev.headgate.console.runs.StateGraph;
import dev.headgate.console.runs.StateGraph.Edge;
import dev.headgate.console.runs.StateGraph.Kind;
import dev.headgate.console.runs.StateGraph.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each state a row below all that come before it, and a column of its own where several share a row. */
final class GraphLayout {

    private final StateGraph graph;
    /** In the order in which the states are come upon, so that the first choice keeps the first column. */
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    private final Map<String, Integer> columns = new HashMap<>();

    private GraphLayout(StateGraph graph) {
        this.graph = graph;
    }

    /** A state's place, counting from the top left. */
    record Place(Node node, int row, int column) {}

    /** The places by the names of the states. */
    static Map<String, Place> of(StateGraph graph) {
        var layout = new GraphLayout(graph);
        layout.sink(graph.start(), 0, new HashSet<>());
        graph.nodes().forEach(node -> layout.rows.putIfAbsent(node.name(), layout.below()));
        layout.rows.forEach(layout::column);
        var places = new LinkedHashMap<String, Place>();
        graph.nodes()
                .forEach(node ->
                        places.put(node.name(), new Place(node, layout.row(node.name()), layout.column(node.name()))));
        return places;
    }

    private int below() {
        return rows.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    }

    /** Puts a state at least this far down, and with it all that follow; ways that lead back are left out. */
    private void sink(String name, int row, Set<String> above) {
        if (above.contains(name) || row <= rows.getOrDefault(name, -1)) {
            return;
        }
        rows.put(name, row);
        above.add(name);
        var inside = lanesOf(name);
        inside.ifPresent(first -> sink(first, row + 1, above));
        var after = inside.isPresent() ? deepest(name) + 1 : row + 1;
        outgoing(name, Kind.NEXT).forEach(next -> sink(next, after, above));
        above.remove(name);
    }

    private Optional<String> lanesOf(String name) {
        return outgoing(name, Kind.LANE).stream().findFirst();
    }

    private int deepest(String map) {
        return graph.nodes().stream()
                .filter(node -> node.map().filter(map::equals).isPresent())
                .mapToInt(node -> row(node.name()))
                .max()
                .orElse(row(map));
    }

    private List<String> outgoing(String name, Kind kind) {
        return graph.edges().stream()
                .filter(edge -> edge.from().equals(name) && edge.kind() == kind)
                .map(Edge::to)
                .toList();
    }

    private void column(String name, int row) {
        var taken = columns.keySet().stream().filter(other -> row(other) == row).count();
        columns.put(name, (int) taken);
    }

    private int row(String name) {
        return rows.getOrDefault(name, 0);
    }

    private int column(String name) {
        return columns.getOrDefault(name, 0);
    }
}
