package dev.headgate.collector.bench;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a program found, read from its file of OCSF findings.
 *
 * @param statuses PASS, FAIL or another outcome, by bucket and check
 * @param findings how many there are
 * @param bytes of the file
 */
record Results(Map<String, Map<String, String>> statuses, int findings, long bytes) {

    /** Our file: the check in {@code compliance.control}, the outcome in {@code compliance.status_code}. */
    static Results ours(Path file) throws IOException {
        return read(
                file,
                finding -> finding.path("compliance").path("control").asString(""),
                finding -> finding.path("compliance").path("status_code").asString(""));
    }

    /** Prowler's file: the check in {@code metadata.event_code}, the outcome in {@code status_code}. */
    static Results prowlers(Path file) throws IOException {
        return read(
                file,
                finding ->
                        finding.path("metadata").path("event_code").asString("").replaceFirst("^s3_", ""),
                finding -> finding.path("status_code").asString(""));
    }

    private static Results read(Path file, Field check, Field status) throws IOException {
        var statuses = new HashMap<String, Map<String, String>>();
        var findings = 0;
        try (var items = Json.mapper().readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            while (items.hasNext()) {
                var finding = items.next();
                var bucket = finding.path("resources").path(0).path("name").asString("");
                statuses.computeIfAbsent(bucket, _ -> new HashMap<>()).put(check.of(finding), status.of(finding));
                findings++;
            }
        }
        return new Results(statuses, findings, Files.size(file));
    }

    /** The worst of several checks of a bucket: FAIL, else what is not PASS, else PASS; empty when there is no finding at all. */
    String worst(String bucket, Set<String> checks) {
        var found = statuses.getOrDefault(bucket, Map.of());
        var worst = "";
        for (var check : checks) {
            var status = found.getOrDefault(check, "");
            if (status.equals("FAIL")) {
                return status;
            }
            worst = worst.isEmpty() || worst.equals("PASS") && !status.isEmpty() ? status : worst;
        }
        return worst;
    }

    @FunctionalInterface
    private interface Field {

        String of(JsonNode finding);
    }
}
