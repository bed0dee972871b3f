package dev.headgate.cli.adopt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The folder that is written: a root that puts the modules together with what was found, and the import blocks. */
final class Root {

    /** The modules that need subnets. */
    static final Set<String> IN_A_NETWORK = Set.of("catalog", "ingest", "warehouse");

    private final Survey survey;
    private final Names names;
    private final Path folder;

    Root(Survey survey, Names names, Path folder) {
        this.survey = survey;
        this.names = names;
        this.folder = folder;
    }

    /** The modules of the root: the lake's always, the others where something of them was found or another one needs them. */
    Set<String> modules() {
        var found = survey.found().stream().map(Found::module).collect(Collectors.toSet());
        var modules = new LinkedHashSet<String>();
        modules.add("main");
        modules.add("zone");
        if (found.contains("catalog") || found.contains("transform")) {
            modules.add("catalog");
        }
        if (found.contains("ingest") || found.contains("pipeline")) {
            modules.add("ingest");
        }
        for (var module : new String[] {"transform", "warehouse", "pipeline"}) {
            if (found.contains(module)) {
                modules.add(module);
            }
        }
        return modules;
    }

    /** The file that what was observed is written to; the offline provider reads it. */
    Path observed() {
        return folder.resolve("observed.json");
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        var modules = modules();
        var inputs = new Inputs(survey, names);
        for (var module : modules) {
            write(module + ".tf", part(module + ".tf"));
        }
        if (modules.stream().anyMatch(IN_A_NETWORK::contains)) {
            write("network.tf", part(inputs.network().isPresent() ? "network-found.tf" : "network-new.tf"));
        }
        write("terraform.tfvars", variables(inputs.all(modules)));
        write("imports.tf", imports());
        Files.writeString(
                observed(), Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(seen()) + "\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private String part(String file) throws IOException {
        try (var in = Root.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("The program lacks its file " + file + "; build it again.");
            }
            return new String(in.readAllBytes(), UTF_8)
                    .replace("@modules@", source())
                    .replace(
                            "@zones@",
                            names.zones().stream()
                                    .filter(zone -> !zone.equals("logs"))
                                    .map(Hcl::of)
                                    .collect(Collectors.joining(", ")));
        }
    }

    /** Terraform takes a folder for a module's source only when its path is relative. */
    private String source() throws IOException {
        var path = folder.toRealPath()
                .relativize(names.home().resolve("terraform/modules").toRealPath())
                .toString();
        return path.startsWith("..") ? path : "./" + path;
    }

    /** Aligned as `terraform fmt` does. */
    private static String variables(Map<String, Object> inputs) {
        var width = inputs.keySet().stream().mapToInt(String::length).max().orElse(0);
        return inputs.entrySet().stream()
                .map(input -> input.getKey() + " ".repeat(width - input.getKey().length()) + " = "
                        + Hcl.of(input.getValue()) + "\n")
                .collect(Collectors.joining("", "# What was found in the account. None of it is a secret.\n", ""));
    }

    private String imports() {
        return survey.found().stream()
                .sorted(Comparator.comparing(Found::address))
                .map(found -> "import {\n  to = " + found.address() + "\n  id = " + Hcl.of(found.id()) + "\n}\n")
                .collect(Collectors.joining("\n"));
    }

    /** Resources by type and id, as the offline provider reads them. */
    private Map<String, Object> seen() {
        var resources = new TreeMap<String, Map<String, Object>>();
        survey.found()
                .forEach(found -> resources
                        .computeIfAbsent(found.type(), type -> new TreeMap<>())
                        .put(found.id(), found.values()));
        var identity = new TreeMap<>(Map.of("account_id", names.account(), "id", names.account()));
        return new TreeMap<>(Map.of("resources", resources, "data", Map.of("aws_caller_identity", identity)));
    }
}
