package dev.headgate.cli.adopt;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What everything of the estate is called, from {@code terraform/estate}; see docs/wiring.md.
 *
 * @param home the checkout
 * @param prefix how every name begins, such as {@code headgate-prod}
 */
record Names(Path home, String prefix, String account, String region) {

    String name(String thing) {
        return prefix + "-" + thing;
    }

    String bucket(String zone) {
        return prefix + "-" + zone + "-" + account;
    }

    String arn(String service, String rest) {
        return "arn:aws:" + service + ":" + region + ":" + account + ":" + rest;
    }

    /** The secret with the keys of protected columns. */
    String columnKeys() {
        var hyphen = prefix.lastIndexOf('-');
        return prefix.substring(0, hyphen) + "/" + prefix.substring(hyphen + 1) + "/columns";
    }

    String roleArn(String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn : "arn:aws:iam::" + account + ":role/" + nameOrArn;
    }

    List<String> zones() {
        return keys("zones.json");
    }

    List<String> functions() {
        return keys("functions.json");
    }

    List<String> jobs() {
        return keys("jobs.json");
    }

    List<String> crawlers() {
        return file("catalog.json")
                .path("crawlers")
                .propertyStream()
                .map(entry -> entry.getKey())
                .toList();
    }

    String catalogDatabase() {
        return name(file("catalog.json").path("database").asString()).replace('-', '_');
    }

    /** What the database of the warehouse is called in the pipeline's documents. */
    String database() {
        return file("warehouse.json").path("database").asString();
    }

    /** What there are keys for. */
    List<String> duties() {
        return Stream.concat(keys("zones.json").stream(), keys("keys.json").stream())
                .distinct()
                .toList();
    }

    /** The tables that have published rules. */
    List<String> rules() {
        try (var files = Files.list(estate().resolve("quality"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".dqdl"))
                    .map(file -> file.substring(0, file.length() - ".dqdl".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> keys(String file) {
        return List.copyOf(file(file).propertyNames());
    }

    private JsonNode file(String name) {
        try {
            return Json.mapper().readTree(Files.readString(estate().resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path estate() {
        return home.resolve("terraform/estate");
    }
}
