package dev.headgate.sandbox.aws;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Terraform with the offline provider, for a folder that adoption wrote. */
final class OfflineTerraform {

    private static final Pattern EXPORTED = Pattern.compile("TF_CLI_CONFIG_FILE='([^']*)'");

    private final String configuration;

    private OfflineTerraform(String configuration) {
        this.configuration = configuration;
    }

    /** Whether this machine has what the provider is made with. */
    static boolean isPossible() {
        var path = String.valueOf(System.getenv("PATH")).split(":");
        return Stream.of("terraform", "go", "node", "npm")
                .allMatch(tool -> Stream.of(path).anyMatch(folder -> Files.isExecutable(Path.of(folder, tool))));
    }

    /** Makes the provider, which takes a minute the first time. */
    static OfflineTerraform installed() throws IOException, InterruptedException {
        var said = run(Checkout.root(), Map.of(), "terraform/offline/install");
        var found = EXPORTED.matcher(said);
        if (!found.find()) {
            throw new IOException("terraform/offline/install said no TF_CLI_CONFIG_FILE: " + said);
        }
        return new OfflineTerraform(found.group(1));
    }

    /** What Terraform finds in its environment. */
    Map<String, String> environment() {
        return Map.of("TF_CLI_CONFIG_FILE", configuration);
    }

    /** The plan of a folder as JSON, against what was observed. */
    JsonNode plan(Path folder, Path observed) throws IOException, InterruptedException {
        var environment = new TreeMap<>(environment());
        environment.put("HEADGATE_OBSERVED", observed.toString());
        environment.put("CHECKPOINT_DISABLE", "1");
        terraform(folder, environment, "get");
        terraform(folder, environment, "plan", "-input=false", "-lock=false", "-out=plan");
        return Json.mapper().readTree(terraform(folder, environment, "show", "-json", "plan"));
    }

    /** Which files are not written as {@code terraform fmt} would. */
    String unformatted(Path folder) throws IOException, InterruptedException {
        return terraform(folder, environment(), "fmt", "-list=true", "-write=false");
    }

    private static String terraform(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("terraform"));
        command.addAll(List.of(arguments));
        return run(folder, environment, command.toArray(String[]::new));
    }

    private static String run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var said = Files.createTempFile("terraform", ".out");
        var wrong = Files.createTempFile("terraform", ".err");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(said.toFile())
                .redirectError(wrong.toFile());
        builder.environment().putAll(environment);
        var code = builder.start().waitFor();
        var text = Files.readString(said);
        if (code != 0) {
            throw new IOException(List.of(command) + " ended with " + code + ": " + text + Files.readString(wrong));
        }
        Files.delete(said);
        Files.delete(wrong);
        return text;
    }
}
