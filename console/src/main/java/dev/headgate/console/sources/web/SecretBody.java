package dev.headgate.console.sources.web;

import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.Json;
import tools.jackson.core.JacksonException;

/** Reads a secret from the bytes of a body, so that no message ever repeats a piece of it. */
final class SecretBody {

    private static final String RULE =
            "A secret is a JSON object of what config[...] reads in the definition, such as {\"api_token\": \"…\"}.";

    private SecretBody() {}

    static String object(byte[] body) {
        try {
            var tree = Json.mapper().readTree(Utf8.text(body));
            if (!tree.isObject() || tree.isEmpty()) {
                throw Refusal.invalid("", RULE);
            }
            return tree.toString();
        } catch (JacksonException e) {
            throw Refusal.invalid("", RULE + " This is not well-formed JSON.");
        }
    }
}
