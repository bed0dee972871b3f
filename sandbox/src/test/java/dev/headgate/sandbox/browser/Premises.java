package dev.headgate.sandbox.browser;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.journey.Rest;
import dev.headgate.sandbox.journey.RunningSandbox;
import dev.headgate.sandbox.journey.SourceOnSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/**
 * One running sandbox and one Chromium for all journeys; what a journey changes for good, it changes on things of its own.
 * {@code -Dheadgate.browser.sandbox=STATE} names a sandbox that runs already, which saves its start while a journey is written.
 */
final class Premises implements AutoCloseable {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Premises.class);

    private static final long BEGUN = ProcessHandle.current().pid();

    private final RunningSandbox sandbox;
    private final Chromium chromium = new Chromium();
    private final Map<String, String> signedIn = new HashMap<>();
    private int names;

    private Premises() throws IOException {
        var running = System.getProperty("headgate.browser.sandbox", "");
        sandbox = running.isEmpty() ? started() : RunningSandbox.at(Path.of(running));
    }

    private static RunningSandbox started() throws IOException {
        var sandbox = new RunningSandbox(Files.createTempDirectory("headgate-browser-"));
        if (Boolean.getBoolean("headgate.browser.second")) {
            sandbox.withSecondConsole();
        }
        sandbox.start();
        return sandbox;
    }

    /** The premises of this JVM, opened when the first journey needs them, closed after the last. */
    static Premises of(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Premises.class, _ -> opened(), Premises.class);
    }

    private static Premises opened() {
        try {
            return new Premises();
        } catch (IOException e) {
            throw new IllegalStateException("The sandbox for the journeys could not be made: " + e.getMessage(), e);
        }
    }

    RunningSandbox sandbox() {
        return sandbox;
    }

    Chromium chromium() {
        return chromium;
    }

    JsonNode note() {
        try {
            return sandbox.note();
        } catch (IOException e) {
            throw new IllegalStateException("The sandbox wrote no note: " + e.getMessage(), e);
        }
    }

    /** The address of a page. */
    String console(String path) {
        return note().path("console").asString() + path;
    }

    /** The address of a page at the second console. */
    String second(String path) {
        return "http://127.0.0.1:" + sandbox.port("HEADGATE_PORT_CONSOLE_2") + path;
    }

    /** REST with an operator's rights, for what a journey needs to be there before it starts. */
    Rest operator() {
        return Rest.console(note(), "cli_client");
    }

    /** REST with an analyst's rights. */
    Rest analyst() {
        return Rest.console(note(), "cli_analyst_client");
    }

    /** REST with an admin's rights. */
    Rest admin() {
        return Rest.console(note(), "cli_admin_client");
    }

    Rest samples() {
        return Rest.samples(note());
    }

    /** A source of the sample API under a name that nobody else uses. */
    SourceOnSandbox source(String name) {
        return new SourceOnSandbox(operator(), samples(), note(), fresh(name));
    }

    /** This name with something behind it that no other journey has. */
    String fresh(String name) {
        names++;
        return name + "-" + Long.toString(BEGUN, 36) + names;
    }

    /** Changes the console's own database, for what only time would bring about. */
    void store(String... statements) {
        var url = sandbox.consoleDatabase();
        try (var connection = DriverManager.getConnection(url, "headgate", secret("databases", "console"));
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The console's database refused: " + e.getMessage(), e);
        }
    }

    boolean issuerAnswers() {
        try {
            Rest.console(note(), "cli_client").get("/api/v1/runs?limit=1");
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Whether this person's draft holds these words. */
    boolean draftOf(String person, String source, String words) {
        return count("select count(*) from source_draft where source = '" + source + "' and author = '" + person
                        + "' and definition like '%" + words + "%'")
                > 0;
    }

    private long count(String query) {
        try (var connection = DriverManager.getConnection(
                        sandbox.consoleDatabase(), "headgate", secret("databases", "console"));
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The console's database refused: " + e.getMessage(), e);
        }
    }

    /** Sends a signal such as STOP, after which a process answers nobody and keeps all that it has. */
    void signal(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("No signal could be sent: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run that the sandbox made when it started. */
    String firstRun() {
        return operator()
                .get("/api/v1/sources/sample-sales/runs?limit=200")
                .body()
                .path("items")
                .valueStream()
                .toList()
                .getLast()
                .path("id")
                .asString();
    }

    String password(String person) {
        return secret("users", person);
    }

    private String secret(String kind, String name) {
        try {
            var file = sandbox.state().resolve("data/credentials.json");
            return Json.mapper()
                    .readTree(Files.readString(file))
                    .path(kind)
                    .path(name)
                    .asString();
        } catch (IOException e) {
            throw new IllegalStateException("The sandbox keeps no secrets: " + e.getMessage(), e);
        }
    }

    /** The cookies with which this person signed in before, so that most journeys start signed in. */
    Optional<String> cookies(String person) {
        return Optional.ofNullable(signedIn.get(person));
    }

    void keepCookies(String person, String cookies) {
        signedIn.put(person, cookies);
    }

    /** Where pictures, traces and figures of the journeys are kept as build output. */
    static Path output(String folder) {
        return Path.of("target", folder).toAbsolutePath();
    }

    @Override
    public void close() {
        chromium.close();
        sandbox.close();
    }
}
