package dev.headgate.sandbox.aws;

import dev.headgate.cli.adopt.Adopt;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The verb adopt as the launcher runs it, into a folder of its own, with what it said and wrote. */
final class Adoption {

    private final Path folder;
    private final StringWriter words = new StringWriter();

    Adoption(Path folder) {
        this.folder = folder;
    }

    /** Runs the verb; the map is what the launcher adds to the environment. */
    int run(String endpoint, Map<String, String> launcher, String... more) {
        var environment = new HashMap<>(System.getenv());
        environment.remove("TF_CLI_CONFIG_FILE");
        environment.putAll(launcher);
        environment.put("HEADGATE_HOME", Checkout.root().toString());
        var writer = new PrintWriter(words, true);
        return new CommandLine(new Adopt(environment))
                .setOut(writer)
                .setErr(writer)
                .setExecutionExceptionHandler((failure, _, _) -> {
                    writer.println(failure.getMessage());
                    return 2;
                })
                .execute(Stream.concat(
                                Stream.of(
                                        "--endpoint", endpoint, "--region", "eu-central-1", "--out", out().toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    Path out() {
        return folder.resolve("adopted");
    }

    String said() {
        return words.toString();
    }

    String written(String file) throws IOException {
        return Files.readString(out().resolve(file));
    }

    String report() throws IOException {
        return written("report.md");
    }

    /** What was observed, to be changed and written into another file. */
    ObjectNode observed() throws IOException {
        return (ObjectNode) Json.mapper().readTree(written("observed.json"));
    }

    Path write(ObjectNode observed) throws IOException {
        return Files.writeString(folder.resolve("other.json"), observed.toString());
    }

    /** The addresses of a plan that would not outlive an apply. */
    static List<String> lost(JsonNode plan) {
        return addresses(plan, change -> actions(change).contains("delete"));
    }

    static List<String> changed(JsonNode plan) {
        return addresses(plan, change -> actions(change).equals(List.of("update")));
    }

    static List<String> imported(JsonNode plan) {
        return addresses(plan, change -> change.has("importing"));
    }

    static List<String> addresses(JsonNode plan, Predicate<JsonNode> wanted) {
        return plan.path("resource_changes")
                .valueStream()
                .filter(resource -> wanted.test(resource.path("change")))
                .map(resource -> resource.path("address").asString())
                .toList();
    }

    private static List<String> actions(JsonNode change) {
        return change.path("actions").valueStream().map(JsonNode::asString).toList();
    }
}
