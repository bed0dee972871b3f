package dev.headgate.glue.core;

import dev.headgate.contract.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The sales mapping once more, in the most obvious way: a tree a record and a map of rows, to compare with. */
final class PlainSales {

    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?";

    final Map<Long, List<String>> rows = new TreeMap<>();
    final List<String> refused = new ArrayList<>();
    private final Map<Long, LocalDate> days = new TreeMap<>();
    int accepted;

    void take(String object, List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            var row = new ArrayList<String>();
            var reason = reason(lines.get(i), row);
            if (reason.isEmpty()) {
                accepted++;
                keep(row);
            } else {
                refused.add(object + ":" + (i + 1) + " " + reason);
            }
        }
    }

    private void keep(List<String> row) {
        var id = Long.parseLong(row.get(0));
        var day = LocalDate.parse(row.get(2));
        if (!rows.containsKey(id) || !day.isBefore(days.get(id))) {
            rows.put(id, row);
            days.put(id, day);
        }
    }

    private static String reason(String line, List<String> row) {
        JsonNode tree;
        try {
            tree = Json.mapper().readTree(line);
        } catch (JacksonException e) {
            return "not_json";
        }
        if (!tree.isObject()) {
            return "not_an_object";
        }
        var problems = new ArrayList<String>();
        whole("transaction_id", tree.path("id"), row, problems);
        whole("customer_id", tree.path("customer").path("id"), row, problems);
        day(tree.path("transaction_date"), row, problems);
        amount(tree.path("amount"), row, problems);
        category(tree.path("product").path("category"), row, problems);
        return problems.isEmpty() ? "" : problems.get(0);
    }

    private static void whole(String column, JsonNode value, List<String> row, List<String> problems) {
        if (value.isMissingNode() || value.isNull()) {
            problems.add(column + "_missing");
        } else if (!isNumber(value)) {
            problems.add(column + "_not_bigint");
        } else if (number(value).stripTrailingZeros().scale() > 0) {
            problems.add(column + "_not_bigint");
        } else if (number(value).toBigInteger().bitLength() > 63) {
            problems.add(column + "_out_of_range");
        } else {
            row.add(number(value).toBigInteger().toString());
        }
    }

    private static void day(JsonNode value, List<String> row, List<String> problems) {
        if (value.isMissingNode() || value.isNull()) {
            problems.add("sale_date_missing");
            return;
        }
        try {
            var text = value.isString() ? value.stringValue() : "";
            row.add((text.length() > 10
                            ? OffsetDateTime.parse(text)
                                    .atZoneSameInstant(ZoneOffset.UTC)
                                    .toLocalDate()
                            : LocalDate.parse(text))
                    .toString());
        } catch (DateTimeException e) {
            problems.add("sale_date_not_date");
        }
    }

    private static void amount(JsonNode value, List<String> row, List<String> problems) {
        if (value.isMissingNode() || value.isNull()) {
            problems.add("amount_missing");
            return;
        }
        if (!isNumber(value)) {
            problems.add("amount_not_decimal");
            return;
        }
        var rounded = number(value).setScale(2, RoundingMode.HALF_UP);
        if (rounded.abs().compareTo(new BigDecimal("1e16")) >= 0) {
            problems.add("amount_out_of_range");
        } else if (rounded.signum() <= 0) {
            problems.add("amount_not_positive");
        }
        row.add(rounded.unscaledValue().toString());
    }

    private static void category(JsonNode value, List<String> row, List<String> problems) {
        var rule = !problems.isEmpty() && problems.get(0).equals("amount_not_positive");
        if (rule) {
            problems.remove(0);
        }
        if (value.isMissingNode() || value.isNull()) {
            problems.add("product_category_missing");
        } else if (value.isContainer()) {
            problems.add("product_category_not_varchar");
        } else if (value.asString().getBytes(StandardCharsets.UTF_8).length > 50) {
            problems.add("product_category_too_long");
        }
        row.add(value.isContainer() ? "" : value.asString(""));
        if (rule) {
            problems.add("amount_not_positive");
        }
    }

    private static boolean isNumber(JsonNode value) {
        return value.isNumber() || (value.isString() && value.stringValue().matches(NUMBER));
    }

    private static BigDecimal number(JsonNode value) {
        return value.isString() ? new BigDecimal(value.stringValue()) : value.decimalValue();
    }
}
