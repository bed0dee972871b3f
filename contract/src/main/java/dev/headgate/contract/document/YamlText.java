package dev.headgate.contract.document;

import dev.headgate.contract.Json;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import tools.jackson.databind.JsonNode;

/**
 * The text of a YAML document that is changed value by value: what is not changed keeps its characters, comments and order included. Each change is read
 * back and refused unless the document then differs in that value alone.
 */
public final class YamlText {

    private final String text;
    private final YamlDocument document;
    private final Node root;

    private YamlText(String text, YamlDocument document, Node root) {
        this.text = text;
        this.document = document;
        this.root = root;
    }

    /** Reads a text. Throws {@link InvalidDocument} when it is not well-formed YAML. */
    public static YamlText parse(String text) {
        return new YamlText(text, YamlDocument.parse(text), YamlDocument.compose(text));
    }

    /** The text as it is now. */
    public String text() {
        return text;
    }

    /** The values as they are written, references not followed. */
    public JsonNode tree() {
        return document.tree();
    }

    /** The value that the JSON pointer names, with each {@code $ref} on the way followed; missing when there is none. */
    public JsonNode at(String pointer) {
        return tree().at(Pointers.real(tree(), pointer));
    }

    /** Whether a value stands there, its own or one referred to. */
    public boolean has(String pointer) {
        var value = at(pointer);
        return !value.isMissingNode() && !value.isNull();
    }

    /** The line and column of the value, or of its nearest ancestor. */
    public Problem problem(String pointer, String message) {
        return document.problem(Pointers.real(tree(), pointer), message);
    }

    /**
     * The text with another value, or with one more where none stood; {@code -} as the last step appends to a list. Throws
     * {@code IllegalArgumentException} with a sentence where the text cannot be changed without touching more than that.
     */
    public YamlText with(String pointer, JsonNode value) {
        var real = Pointers.real(tree(), pointer);
        var missing = Pointers.firstMissing(tree(), real);
        var place = missing.orElse(real);
        var placed = missing.map(at -> Pointers.wrapped(real.substring(at.length()), value))
                .orElse(value);
        if (tree().at(Pointers.parent(place)).isNull() && missing.isPresent()) {
            return with(Pointers.parent(place), Pointers.wrapped(Pointers.lastStep(place), placed));
        }
        var edits = new YamlEdits(text, root);
        return checked(edits.put(place, placed), Pointers.put(tree(), place, placed), pointer);
    }

    /** The text without the value and its key; the same text when none stands there. */
    public YamlText without(String pointer) {
        var real = Pointers.real(tree(), pointer);
        if (tree().at(real).isMissingNode()) {
            return this;
        }
        var edits = new YamlEdits(text, root);
        return checked(edits.remove(real), Pointers.remove(tree(), real), pointer);
    }

    private static YamlText checked(Optional<String> changed, JsonNode expected, String pointer) {
        try {
            var result = parse(changed.orElseThrow(() -> refused(pointer)));
            if (Json.text(result.tree()).equals(Json.text(expected))) {
                return result;
            }
        } catch (InvalidDocument e) {
            throw refused(pointer);
        }
        throw refused(pointer);
    }

    private static IllegalArgumentException refused(String pointer) {
        return new IllegalArgumentException("The value at " + pointer
                + " is written in a way (an alias, perhaps) that can only be changed in the text itself.");
    }
}
