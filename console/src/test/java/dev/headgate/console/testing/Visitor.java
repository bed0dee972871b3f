package dev.headgate.console.testing;

import java.util.List;
import java.util.Map;

/**
 * Somebody whom the test issuer signs in without a question.
 *
 * @param session the issuer's session, the {@code sid} of its tokens
 */
public record Visitor(String name, String session, Map<String, Object> claims) {

    public static Visitor of(String name, String session, String... roles) {
        return new Visitor(name, session, Map.of("roles", List.of(roles)));
    }

    public String subject() {
        return "id-of-" + name;
    }
}
