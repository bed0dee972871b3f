package dev.headgate.engine.drift;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the resources of a state file of version 4: one entry a resource, one instance for each key of its count or for_each. */
final class StateFile {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;

    StateFile(JsonParser parser) {
        this.parser = parser;
    }

    /** The parser stands at the list of resources. */
    void resources(List<TerraformResource> found) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new InvalidTerraform("The state's resources are no list; version 4 has a list there.");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            resource(found);
        }
    }

    private void resource(List<TerraformResource> found) {
        var head = NODES.objectNode();
        @Nullable JsonNode instances = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            if (parser.currentToken() == JsonToken.VALUE_STRING && !name.equals("provider")) {
                head.put(name, parser.getString());
            } else if (name.equals("instances") && isWanted(head)) {
                instances = parser.readValueAsTree();
            } else {
                parser.skipChildren();
            }
        }
        if (instances != null && isWanted(head)) {
            for (var instance : instances) {
                add(found, head, instance);
            }
        }
    }

    private static boolean isWanted(ObjectNode head) {
        return head.path("mode").asString("managed").equals("managed")
                && TerraformResource.isWanted(
                        head.has("type") ? head.path("type").asString() : null);
    }

    /** A deposed instance is one that was replaced and is still to be destroyed. */
    private static void add(List<TerraformResource> found, ObjectNode head, JsonNode instance) {
        if (instance.has("deposed")) {
            return;
        }
        var type = head.path("type").asString("");
        var module = head.path("module").asString("");
        var key = instance.path("index_key");
        var address = (module.isEmpty() ? "" : module + ".")
                + type
                + "."
                + head.path("name").asString("")
                + (key.isMissingNode() || key.isNull() ? "" : "[" + key + "]");
        found.add(TerraformResource.of(address, type, instance.path("attributes"), sensitive(instance)));
    }

    /** A path of steps counts for the whole attribute that it begins with. */
    private static JsonNode sensitive(JsonNode instance) {
        var sensitive = NODES.objectNode();
        for (var path : instance.path("sensitive_attributes")) {
            var step = path.isArray() ? path.path(0) : path;
            sensitive.put(step.path("value").asString(""), true);
        }
        return sensitive;
    }
}
