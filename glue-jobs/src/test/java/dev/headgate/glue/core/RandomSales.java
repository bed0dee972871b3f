package dev.headgate.glue.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sales records of which many are spoiled, by a seed. */
final class RandomSales {

    private static final String[] IDS = {
        "null", "\"x\"", "1.5", "1e2", "\"77\"", "99999999999999999999", "{}", "true", "[]", "-3"
    };
    private static final String[] DAYS = {
        "null",
        "\"2026-02-30\"",
        "\"2026-03-01T23:59:59Z\"",
        "\"2026-03-01T23:30:00-02:00\"",
        "20260301",
        "\"\"",
        "\"2026-3-1\"",
        "{}"
    };
    private static final String[] AMOUNTS = {
        "null",
        "0",
        "-1.5",
        "\"12.345\"",
        "\"n/a\"",
        "1e3",
        "0.004",
        "0.005",
        "1e17",
        "9999999999999999.994",
        "true",
        "{\"v\":1}"
    };
    private static final String[] CATEGORIES = {
        "null",
        "\"\"",
        "\"Möbel & Gärten\"",
        "\"" + "ü".repeat(26) + "\"",
        "\"" + "ü".repeat(25) + "\"",
        "5",
        "[\"a\"]",
        "\"a\\\"b\\u00fc\""
    };

    private final Random random;

    RandomSales(long seed) {
        random = new Random(seed);
    }

    List<String> lines(int count) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            lines.add(spoiled(record()));
        }
        return lines;
    }

    private String record() {
        var day = "\"2026-03-0" + (1 + random.nextInt(5)) + "\"";
        var fields = new ArrayList<String>();
        fields.add("\"id\":" + oneOf(IDS, String.valueOf(random.nextInt(300))));
        fields.add(
                "\"customer\":{\"id\":" + oneOf(IDS, String.valueOf(random.nextInt(50))) + ",\"tags\":[1,{\"id\":2}]}");
        fields.add("\"transaction_date\":" + oneOf(DAYS, day));
        fields.add("\"amount\":" + oneOf(AMOUNTS, random.nextInt(1000) + "." + random.nextInt(1000)));
        fields.add("\"product\":{\"category\":" + oneOf(CATEGORIES, "\"books\"") + "}");
        if (random.nextInt(20) == 0) {
            fields.remove(random.nextInt(fields.size()));
        }
        return "{" + String.join(random.nextBoolean() ? "," : " , ", fields) + "}";
    }

    private String spoiled(String record) {
        var at = random.nextInt(record.length());
        return switch (random.nextInt(40)) {
            case 0 -> record.substring(0, at);
            case 1 -> record.substring(0, at) + (char) (' ' + random.nextInt(95)) + record.substring(at + 1);
            case 2 -> record + random.nextInt(10);
            case 3 -> "";
            case 4 -> "[" + record + "]";
            default -> record;
        };
    }

    private String oneOf(String[] odd, String usual) {
        return random.nextInt(25) == 0 ? odd[random.nextInt(odd.length)] : usual;
    }
}
