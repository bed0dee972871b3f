package dev.headgate.engine.drift;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads the modules of {@code terraform show -json} ("JSON Output Format": values representation, change representation). */
final class ShownModules {

    private final JsonParser parser;

    ShownModules(JsonParser parser) {
        this.parser = parser;
    }

    /** The parser stands at the object of values. */
    void values(List<TerraformResource> found) {
        fields(name -> {
            if (name.equals("root_module")) {
                module(found);
            } else {
                parser.skipChildren();
            }
        });
    }

    private void module(List<TerraformResource> found) {
        fields(name -> {
            switch (name) {
                case "resources" -> items(() -> resource(found));
                case "child_modules" -> items(() -> module(found));
                default -> parser.skipChildren();
            }
        });
    }

    private void resource(List<TerraformResource> found) {
        var read = new Read();
        fields(name -> read.field(parser, name));
        if ("managed".equals(read.mode) && read.type != null && TerraformResource.isWanted(read.type)) {
            found.add(TerraformResource.of(read.address, read.type, read.values, read.sensitive));
        }
    }

    /** Of each change, what is known only after it is made; by address. */
    void unknown(Map<String, JsonNode> found) {
        items(() -> {
            var read = new Read();
            fields(name -> read.field(parser, name));
            if (read.type != null && TerraformResource.isWanted(read.type) && !read.unknown.isMissingNode()) {
                found.put(read.address, read.unknown);
            }
        });
    }

    private void fields(java.util.function.Consumer<String> value) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            value.accept(name);
        }
    }

    private void items(Runnable item) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                item.run();
            }
        }
    }

    /** One resource while it is being read; what is nobody's business is passed over as soon as its type is known. */
    private final class Read {

        private String address = "";
        private String mode = "";
        private @Nullable String type;
        private JsonNode values = MissingNode.getInstance();
        private JsonNode sensitive = MissingNode.getInstance();
        private JsonNode unknown = MissingNode.getInstance();

        private void field(JsonParser from, String name) {
            switch (name) {
                case "address" -> address = from.getString();
                case "mode" -> mode = from.getString();
                case "type" -> type = from.getString();
                case "values" -> values = tree(from);
                case "sensitive_values" -> sensitive = tree(from);
                case "change" ->
                    fields(part -> {
                        if (part.equals("after_unknown")) {
                            unknown = tree(from);
                        } else {
                            from.skipChildren();
                        }
                    });
                default -> from.skipChildren();
            }
        }

        private JsonNode tree(JsonParser from) {
            if (TerraformResource.isWanted(type)) {
                return from.readValueAsTree();
            }
            from.skipChildren();
            return MissingNode.getInstance();
        }
    }
}
