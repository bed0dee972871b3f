package dev.headgate.glue.core;

import dev.headgate.contract.mapping.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mapped paths as a tree of field names; a node knows the columns that take their value there. */
final class PathTree {

    private final Map<String, PathTree> below = new HashMap<>();
    private final List<Integer> columns = new ArrayList<>();

    static PathTree of(List<Column> columns) {
        var root = new PathTree();
        for (var i = 0; i < columns.size(); i++) {
            var node = root;
            for (var step : columns.get(i).from().steps()) {
                node = node.below.computeIfAbsent(step, name -> new PathTree());
            }
            node.columns.add(i);
        }
        return root;
    }

    @Nullable PathTree below(String name) {
        return below.get(name);
    }

    boolean isLeaf() {
        return below.isEmpty();
    }

    boolean hasColumns() {
        return !columns.isEmpty();
    }

    void set(Scalars scalars, Scalars.Kind kind, @Nullable String text) {
        for (var column : columns) {
            scalars.set(column, kind, text);
        }
    }

    /** Forgets what stood here and below, because a field given twice counts as given last. */
    void clear(Scalars scalars) {
        set(scalars, Scalars.Kind.ABSENT, null);
        below.values().forEach(child -> child.clear(scalars));
    }
}
