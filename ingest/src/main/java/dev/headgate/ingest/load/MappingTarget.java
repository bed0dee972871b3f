package dev.headgate.ingest.load;

import dev.headgate.contract.document.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The load target that a table mapping describes. */
public final class MappingTarget {

    private MappingTarget() {}

    /** Reads what a load needs from a mapping. */
    public static LoadTarget read(String yaml) {
        var tree = YamlDocument.parse(yaml).tree();
        var columns = new ArrayList<String>();
        var decimals = new ArrayList<String>();
        for (var column : tree.path("columns")) {
            columns.add(column.path("name").asString(""));
            if (column.path("type").asString("").startsWith("decimal")) {
                decimals.add(column.path("name").asString(""));
            }
        }
        var latestBy = Optional.ofNullable(tree.get("latest_by")).map(JsonNode::asString);
        var mode = tree.path("load").asString("merge").toUpperCase(Locale.ROOT);
        return new LoadTarget(
                tree.path("table").asString(""),
                columns,
                decimals,
                key(tree.path("key")),
                latestBy,
                LoadTarget.Mode.valueOf(mode));
    }

    private static List<String> key(JsonNode key) {
        return key.isArray() ? key.valueStream().map(JsonNode::asString).toList() : List.of(key.asString(""));
    }
}
