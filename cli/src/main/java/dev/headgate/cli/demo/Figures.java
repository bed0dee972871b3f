package dev.headgate.cli.demo;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The figures of one run as the console tells them.
 *
 * @param processedSum exact sum of the amounts that the job wrote
 * @param stagedSum the same sum as the warehouse computed it over staging
 */
record Figures(
        long committed,
        long ingestDuplicates,
        long processed,
        long jobDuplicates,
        Map<String, Long> quarantined,
        BigDecimal processedSum,
        long staged,
        BigDecimal stagedSum) {

    /** Stands for a figure that the console does not tell; no count and no sum of amounts above 0 is like it. */
    private static final long UNKNOWN = -1;

    long quarantinedRows() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }

    static Figures of(JsonNode counts) {
        var ingested = counts.path("ingested");
        var transformed = counts.path("transformed");
        var loaded = counts.path("loaded");
        var quarantined = new TreeMap<String, Long>();
        transformed
                .path("quarantined")
                .properties()
                .forEach(field ->
                        quarantined.put(field.getKey(), field.getValue().asLong()));
        return new Figures(
                ingested.path("committed").asLong(UNKNOWN),
                ingested.path("duplicates").asLong(UNKNOWN),
                transformed.path("processed").asLong(UNKNOWN),
                transformed.path("duplicates").asLong(UNKNOWN),
                quarantined,
                sum(transformed.path("sums")),
                loaded.path("staged").asLong(UNKNOWN),
                sum(loaded.path("sums")));
    }

    private static BigDecimal sum(JsonNode sums) {
        var text = sums.path("amount").asString("");
        return text.isEmpty() ? BigDecimal.valueOf(UNKNOWN) : new BigDecimal(text);
    }
}
