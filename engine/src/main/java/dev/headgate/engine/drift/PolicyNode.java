package dev.headgate.engine.drift;

import dev.headgate.engine.policy.InvalidPolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A policy's normal form as a document, so that it is compared as any other. */
final class PolicyNode {

    private PolicyNode() {}

    /** What cannot be read is compared as it is written. */
    static JsonNode of(JsonNode document) {
        var node = JsonNodeFactory.instance.objectNode();
        var text = document.path("Policy").asString("");
        if (text.isBlank()) {
            return node;
        }
        try {
            var form = PolicyForm.of(text);
            if (form.variables()) {
                node.put("Variables", "true");
            }
            form.statements().forEach(node.withArray("Statement")::add);
            return node;
        } catch (InvalidPolicy _) {
            return node.put("Unreadable", text.strip());
        }
    }
}
