package dev.headgate.sandbox.browser;

import com.microsoft.playwright.Page;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The rules of access that a machine can check, run in the page by axe-core. */
final class Axe {

    /** What axe found wrong, how bad, and where. */
    record Violation(String rule, String impact, String where) {

        boolean isGrave() {
            return impact.equals("serious") || impact.equals("critical");
        }
    }

    private static final String SCRIPT = script();
    private static final String RUN = """
            async () => JSON.stringify((await axe.run(document, {
                resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            })).violations)""";

    private Axe() {}

    /** Every rule that the page breaks, once for each place. */
    static List<Violation> violations(Page page) {
        page.evaluate(SCRIPT);
        var found = Json.mapper().readTree((String) page.evaluate(RUN));
        var violations = new ArrayList<Violation>();
        for (var rule : found) {
            for (var node : rule.path("nodes")) {
                violations.add(violation(rule, node));
            }
        }
        return violations;
    }

    private static Violation violation(JsonNode rule, JsonNode node) {
        return new Violation(
                rule.path("id").asString(),
                rule.path("impact").asString(),
                node.path("target") + " " + node.path("html").asString().replaceAll("\\s+", " ") + " "
                        + node.path("failureSummary").asString().replaceAll("\\s+", " "));
    }

    private static String script() {
        try (var file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("axe-core is not on the class path", e);
        }
    }
}
