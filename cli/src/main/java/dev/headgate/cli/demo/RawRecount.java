package dev.headgate.cli.demo;

import dev.headgate.contract.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Counts committed raw records the plain way: one after the other, with none of the code that ingests or transforms them. So the
 * raw stage has a sum of its own to hold the others against.
 */
final class RawRecount {

    private static final int LONGEST_CATEGORY = 50;

    /** What is kept of one id. */
    private record Row(LocalDate day, BigDecimal amount) {}

    private final Map<Long, Row> rows = new HashMap<>();
    private long records;
    private long bad;
    private long replaced;

    /** Takes the next record; of two good ones with one id the later day wins, and on one day the later in order. */
    void add(String line) {
        records++;
        try {
            keep(Json.mapper().readTree(line));
        } catch (DateTimeException | NumberFormatException e) {
            bad++;
        }
    }

    long records() {
        return records;
    }

    long bad() {
        return bad;
    }

    /** Good records that lost against another with their id. */
    long replaced() {
        return replaced;
    }

    BigDecimal sum() {
        return rows.values().stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void keep(JsonNode json) {
        var day = OffsetDateTime.parse(json.path("transaction_date").asString()).toLocalDate();
        var exact = new BigDecimal(json.path("amount").asString());
        var category = json.path("product").path("category").asString().getBytes(StandardCharsets.UTF_8);
        if (exact.signum() <= 0
                || !json.path("customer").path("id").isIntegralNumber()
                || category.length > LONGEST_CATEGORY) {
            bad++;
            return;
        }
        var row = new Row(day, exact.setScale(2, RoundingMode.HALF_UP));
        var earlier = rows.get(json.path("id").asLong());
        if (earlier != null) {
            replaced++;
        }
        if (earlier == null || !row.day.isBefore(earlier.day)) {
            rows.put(json.path("id").asLong(), row);
        }
    }
}
