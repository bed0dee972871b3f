package dev.headgate.contract.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import tools.jackson.databind.JsonNode;

/** A YAML (or JSON) document as a tree, with the place of every value by its JSON pointer. */
public final class YamlDocument {

    private static final int LARGEST = 1 << 20;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(50)
            .setCodePointLimit(LARGEST)
            .build();

    private final JsonNode tree;
    private final Map<String, Place> places;

    private YamlDocument(JsonNode tree, Map<String, Place> places) {
        this.tree = tree;
        this.places = places;
    }

    /** Reads one document of at most 1 MiB. Throws {@link InvalidDocument} when it is not well-formed YAML. */
    public static YamlDocument parse(String text) {
        if (text.length() > LARGEST) {
            throw invalid(1, 1, "A document has at most 1 MiB of text; this one has " + text.length() + " characters.");
        }
        try {
            var root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) {
                throw invalid(1, 1, "The document is empty.");
            }
            var places = new HashMap<String, Place>();
            var tree = new TreeBuilder(places).build(root.get());
            return new YamlDocument(tree, places);
        } catch (MarkedYamlEngineException e) {
            var place = e.getProblemMark().map(YamlDocument::place).orElse(Place.START);
            throw invalid(place.line(), place.column(), "This is not well-formed YAML: " + e.getProblem() + ".");
        } catch (YamlEngineException e) {
            throw invalid(1, 1, "This is not well-formed YAML: " + e.getMessage());
        }
    }

    /** The nodes of a text that {@link #parse} has read. */
    static Node compose(String text) {
        return new Compose(SETTINGS)
                .composeString(text)
                .orElseThrow(() -> new IllegalArgumentException("The document is empty."));
    }

    /** The document's values; YAML 1.2 core schema, so {@code no} is text and {@code 2026-03-01} is text. */
    public JsonNode tree() {
        return tree;
    }

    /** A problem at the value that the pointer names, or at its nearest ancestor that exists. */
    public Problem problem(String pointer, String message) {
        var at = pointer;
        while (!places.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        var place = Optional.ofNullable(places.get(at)).orElse(Place.START);
        return new Problem(pointer, place.line(), place.column(), message);
    }

    static Place place(Node node) {
        return node.getStartMark().map(YamlDocument::place).orElse(Place.START);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static InvalidDocument invalid(int line, int column, String message) {
        return new InvalidDocument(List.of(new Problem("", line, column, message)));
    }

    /** A place in the text; both count from 1. */
    record Place(int line, int column) {
        static final Place START = new Place(1, 1);
    }
}
