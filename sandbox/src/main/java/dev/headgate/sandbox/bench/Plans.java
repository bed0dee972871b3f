package dev.headgate.sandbox.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The plans of the statements that the console really sends, from PostgreSQL's own log: nothing is repeated here by hand. */
final class Plans implements AutoCloseable {

    private static final String DURATION = "auto_explain.log_min_duration";
    private static final Pattern ENTRY = Pattern.compile(
            "^\\S+ \\S+ UTC \\[\\d+] LOG: {2}(duration: [0-9.]+ ms)  plan:\\n((?:\\t.*(?:\\n|$))+)", Pattern.MULTILINE);

    /** What the console asks by itself, whatever is requested. */
    private static final Pattern ITS_OWN = Pattern.compile(
            "scheduled_tasks|run_poll|polled_at nulls first|select exists \\(select from run_attempt|counts_complete and"
                    + "|unnest\\(\\$1::text\\[]\\) as name|pg_catalog|alter system|pg_reload_conf");

    private final Connection connection;
    private final Path log;

    Plans(Connection connection, Path log) throws SQLException {
        this.connection = connection;
        this.log = log;
        for (var setting :
                List.of("log_analyze = on", "log_buffers = on", "log_timing = on", "log_parameter_max_length = 80")) {
            execute("alter system set auto_explain." + setting);
        }
        execute("alter system set " + DURATION + " = 0");
        reload();
    }

    /** Does something and answers the plans of the statements that it led to. */
    List<String> during(Asking asking) throws IOException, InterruptedException {
        var before = Files.size(log);
        asking.ask();
        // The server writes its log after it has answered.
        TimeUnit.MILLISECONDS.sleep(300);
        var written = Files.readAllBytes(log);
        var text = new String(written, (int) before, (int) (written.length - before), StandardCharsets.UTF_8);
        var plans = new ArrayList<String>();
        var entry = ENTRY.matcher(text);
        while (entry.find()) {
            if (!ITS_OWN.matcher(entry.group(2)).find()) {
                plans.add(entry.group(1) + "\n" + entry.group(2).stripTrailing());
            }
        }
        return plans;
    }

    private void reload() throws SQLException {
        execute("select pg_reload_conf()");
    }

    private void execute(String statement) throws SQLException {
        try (var executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("alter system reset " + DURATION);
        reload();
    }

    /** Something that leads to statements. */
    interface Asking {
        void ask() throws IOException, InterruptedException;
    }
}
