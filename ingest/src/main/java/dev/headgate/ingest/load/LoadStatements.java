package dev.headgate.ingest.load;

import dev.headgate.contract.RunId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements that load one run in one transaction; run again they change nothing. */
public final class LoadStatements {

    /** Which of the statements, counting from 1, answers with the figures of what COPY loaded. */
    public static final int EVIDENCE = 4;

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final LoadTarget target;
    private final String run;
    private final String runAt;

    /** Statements for a run that was asked for at that time. */
    public LoadStatements(LoadTarget target, RunId run, Instant requestedAt) {
        this.target = target;
        this.run = literal(run.value());
        this.runAt = "TIMESTAMP '" + TIMESTAMP.format(requestedAt) + "'";
    }

    /** All statements in order. TRUNCATE would commit the transaction, so staging is emptied by DELETE. */
    public List<String> from(String manifestUrl, String copyRole) {
        var statements = new ArrayList<String>();
        statements.add("LOCK " + held() + ", " + staging());
        statements.add("DELETE FROM " + staging());
        statements.add("COPY " + staging() + " FROM " + literal(manifestUrl) + " IAM_ROLE " + literal(copyRole)
                + " FORMAT AS PARQUET MANIFEST");
        statements.add(evidence());
        statements.addAll(
                switch (target.mode()) {
                    case MERGE -> List.of(dropLosers(), merge());
                    case APPEND -> List.of("DELETE FROM " + held() + " WHERE headgate_run = " + run, insert());
                    case SNAPSHOT ->
                        List.of(
                                "DELETE FROM " + held() + " WHERE headgate_run_at <= " + runAt,
                                insert() + unlessNewer());
                });
        statements.add("DELETE FROM " + staging());
        return statements;
    }

    private String evidence() {
        return "SELECT COUNT(*) AS staged"
                + target.decimalColumns().stream()
                        .map(column -> ", SUM(" + column + ") AS " + column)
                        .collect(Collectors.joining())
                + " FROM " + staging();
    }

    /** A staged row loses against a row of the table that is later by latest_by, or as late and of a later run. */
    private String dropLosers() {
        var sameKey = target.key().stream()
                .map(column -> "held." + column + " = " + target.table() + "." + column)
                .collect(Collectors.joining(" AND "));
        var laterRun = "held.headgate_run_at > " + runAt;
        var wins = target.latestBy()
                .map(column -> later("held." + column, target.table() + "." + column, laterRun))
                .orElse(laterRun);
        return "DELETE FROM " + staging() + " USING " + held() + " AS held WHERE " + sameKey + " AND (" + wins + ")";
    }

    /** No value of {@code latest_by} is null: a mapping names only required columns there. */
    private static String later(String held, String staged, String laterRun) {
        return held + " > " + staged + " OR (" + held + " = " + staged + " AND " + laterRun + ")";
    }

    private String merge() {
        var on = target.key().stream()
                .map(column -> target.table() + "." + column + " = staged." + column)
                .collect(Collectors.joining(" AND "));
        var assignments = Stream.concat(
                        target.columns().stream()
                                .filter(column -> !target.key().contains(column))
                                .map(column -> column + " = staged." + column),
                        Stream.of("headgate_run = " + run, "headgate_run_at = " + runAt))
                .collect(Collectors.joining(", "));
        var values = target.columns().stream().map(column -> "staged." + column).collect(Collectors.joining(", "));
        return "MERGE INTO " + held() + " USING " + staging() + " AS staged ON " + on
                + " WHEN MATCHED THEN UPDATE SET " + assignments
                + " WHEN NOT MATCHED THEN INSERT (" + columns() + ", headgate_run, headgate_run_at) VALUES (" + values
                + ", " + run + ", " + runAt + ")";
    }

    private String insert() {
        return "INSERT INTO " + held() + " (" + columns() + ", headgate_run, headgate_run_at) SELECT " + columns()
                + ", " + run + ", " + runAt + " FROM " + staging();
    }

    private String unlessNewer() {
        return " WHERE NOT EXISTS (SELECT 1 FROM " + held() + " AS held WHERE held.headgate_run_at > " + runAt + ")";
    }

    private String columns() {
        return String.join(", ", target.columns());
    }

    private String held() {
        return "public." + target.table();
    }

    private String staging() {
        return "staging." + target.table();
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
