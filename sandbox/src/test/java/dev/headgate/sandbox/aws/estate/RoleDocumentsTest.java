package dev.headgate.sandbox.aws.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** No role may do everything or touch everything, whichever document says what it may. */
class RoleDocumentsTest {

    /** The statements that grant something on every resource, each because AWS offers no narrower one for its actions. */
    private static final Map<String, String> EVERYWHERE = Map.ofEntries(
            Map.entry(
                    "role-pipeline LoadState",
                    "A statement of the Data API has no ARN; the condition lets in the role's own statements alone."),
            Map.entry(
                    "role-publish LoadEvidence",
                    "A statement of the Data API has no ARN, and the state machine's role started it."),
            Map.entry(
                    "role-console LookAtTheAccount",
                    "What is asked about an account and its regions has no ARN; it is looked at and never changed."),
            Map.entry("function-platform LookAtInterfaces", "EC2's describe calls know no resource."),
            Map.entry("function-platform Traces", "X-Ray's put calls know no resource."),
            Map.entry("glue-platform LookAtNetwork", "EC2's describe calls know no resource."),
            Map.entry("glue-platform SecurityConfiguration", "Glue's security configurations have no ARN."),
            Map.entry("glue-platform Metrics", "PutMetricData knows no resource; the condition fixes the namespace."),
            Map.entry("pipeline-platform DeliverLogs", "Log deliveries have no ARN."),
            Map.entry("pipeline-platform Traces", "X-Ray's calls know no resource."),
            Map.entry("task-platform SignInAtTheRegistry", "The registry's token is for the whole registry."));

    private static final Path POLICIES = policies();

    @ParameterizedTest
    @MethodSource("documents")
    void no_document_has_a_wildcard_among_its_actions(String document) throws IOException {
        assertThat(statements(document)).isNotEmpty().allSatisfy(statement -> {
            assertThat(texts(statement.path("Action"))).isNotEmpty().noneMatch(action -> action.contains("*"));
            assertThat(statement.has("NotAction")).isFalse();
            assertThat(statement.has("NotResource")).isFalse();
        });
    }

    @Test
    void only_the_statements_listed_here_are_about_every_resource() throws IOException {
        var found = new TreeMap<String, JsonNode>();
        for (var document : documents()) {
            for (var statement : statements(document)) {
                if (statement.path("Effect").asString().equals("Allow")
                        && texts(statement.path("Resource")).contains("*")) {
                    found.put(document + " " + statement.path("Sid").asString(), statement);
                }
            }
        }

        assertThat(found.keySet()).isEqualTo(new TreeMap<>(EVERYWHERE).keySet());
    }

    @Test
    void a_role_is_lent_to_the_service_that_it_is_for_and_to_no_other() throws IOException {
        for (var document : documents()) {
            for (var statement : statements(document)) {
                if (texts(statement.path("Action")).contains("iam:PassRole")) {
                    assertThat(statement
                                    .at("/Condition/StringEquals/iam:PassedToService")
                                    .asString())
                            .as(document)
                            .isNotEmpty();
                }
            }
        }
    }

    static List<String> documents() throws IOException {
        try (var files = Files.list(POLICIES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json.tftpl"))
                    .map(name -> name.replace(".json.tftpl", ""))
                    .filter(name -> name.startsWith("role-") || name.endsWith("-platform"))
                    .sorted()
                    .toList();
        }
    }

    /** What stands in the places of a template does not matter here. */
    private static List<JsonNode> statements(String document) throws IOException {
        var text = Files.readString(POLICIES.resolve(document + ".json.tftpl"));
        var read = Json.mapper().readTree(text.replaceAll("\\$?\\$\\{([^}]*)}", "$1"));
        return read.path("Statement").valueStream().toList();
    }

    private static List<String> texts(JsonNode oneOrMany) {
        return oneOrMany.isArray()
                ? oneOrMany.valueStream().map(JsonNode::asString).toList()
                : List.of(oneOrMany.asString());
    }

    private static Path policies() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("security-policies"))) {
            folder = Objects.requireNonNull(folder.getParent(), "The tests run outside of a checkout.");
        }
        return folder.resolve("security-policies");
    }
}
