package dev.headgate.sandbox.browser;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.journey.Rest;
import dev.headgate.sandbox.journey.RunningSandbox;
import dev.headgate.sandbox.journey.SourceOnSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** REST with an operator's rights, for what a journey needs to be there before it starts. */
    Rest operator() {
        return Rest.console(note(), "cli_client");
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

    /** The run that the sandbox made when it started. */
    String firstRun() {
        return operator()
                .get("/api/v1/sources/sample-sales/runs?limit=1")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    String password(String person) {
        try {
            var file = sandbox.state().resolve("data/credentials.json");
            return Json.mapper()
                    .readTree(Files.readString(file))
                    .path("users")
                    .path(person)
                    .asString();
        } catch (IOException e) {
            throw new IllegalStateException("The sandbox keeps no passwords: " + e.getMessage(), e);
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
