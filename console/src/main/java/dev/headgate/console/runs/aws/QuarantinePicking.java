package dev.headgate.console.runs.aws;

import dev.headgate.console.runs.Quarantine;
import dev.headgate.contract.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/** Picks the first rows of each reason from the objects of rows quarantined, and stops before that becomes work. */
final class QuarantinePicking {

    static final int MOST_OBJECTS = 40;

    private static final int MOST_LINES = 50_000;
    private static final int LONGEST = 4_000;

    private final int ofEachReason;
    private final Map<String, List<Quarantine.Sample>> picked = new TreeMap<>();
    private int lines;
    private int read;

    QuarantinePicking(int ofEachReason) {
        this.ofEachReason = ofEachReason;
    }

    /** Reads one object, as far as there is room for more lines. */
    void read(InputStream content) throws IOException {
        if (lines >= MOST_LINES) {
            return;
        }
        read++;
        // Not closed here: the caller ends the transfer, which closing would read to its end.
        var text = new BufferedReader(new InputStreamReader(new GZIPInputStream(content), StandardCharsets.UTF_8));
        String line;
        while (lines < MOST_LINES && (line = text.readLine()) != null) {
            lines++;
            pick(Json.mapper().readTree(line));
        }
    }

    Quarantine picked(int objects) {
        var samples = picked.values().stream().flatMap(List::stream).toList();
        return new Quarantine(Optional.empty(), samples, read, objects);
    }

    private void pick(JsonNode row) {
        var reason = row.path("reason").asString("");
        var known = picked.computeIfAbsent(reason, _ -> new java.util.ArrayList<>());
        if (known.size() < ofEachReason) {
            var raw = row.path("raw").asString("");
            known.add(new Quarantine.Sample(
                    reason,
                    row.path("object").asString(""),
                    row.path("line").asLong(0),
                    row.path("offset").asLong(0),
                    raw.length() <= LONGEST ? raw : raw.substring(0, LONGEST) + "…"));
        }
    }
}
