package dev.headgate.cli.demo;

import dev.headgate.cli.CannotRun;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The addresses and secrets of the sandbox that runs, as it wrote them down.
 *
 */
record SandboxFile(
        String console,
        String issuer,
        String sampleApi,
        Client cliClient,
        String sampleAdminToken,
        String sampleApiToken,
        String gateway,
        @Nullable String region,
        Warehouse warehouse) {

    /** Who this command line is to the identity provider. */
    record Client(String id, String secret) {
        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    /** How to read the warehouse. */
    record Warehouse(String url, String user, String password) {
        @Override
        public String toString() {
            return "Warehouse[" + url + ", " + user + "]";
        }
    }

    /** What the sandbox of this checkout wrote. */
    static SandboxFile of(Map<String, String> environment) {
        var home = Path.of(environment.getOrDefault("HEADGATE_HOME", ""));
        var state = Path.of(environment.getOrDefault(
                "HEADGATE_STATE", home.resolve(".headgate").toString()));
        var usual = state.resolve("run/sandbox.json").toString();
        return read(Path.of(environment.getOrDefault("HEADGATE_SANDBOX_FILE", usual))
                .toAbsolutePath());
    }

    String regionName() {
        return region == null ? "eu-central-1" : region;
    }

    @Override
    public String toString() {
        return "SandboxFile[" + console + "]";
    }

    /** What the file says. Throws with a sentence when it is not there or not a sandbox's. */
    static SandboxFile read(Path file) {
        if (!Files.exists(file)) {
            throw new CannotRun("No sandbox is running here (there is no " + file + "). Start one by ./headgate up.");
        }
        try {
            return Json.read(Files.readAllBytes(file), SandboxFile.class);
        } catch (IOException e) {
            throw new CannotRun("Cannot read " + file + ": " + e.getMessage(), e);
        } catch (JacksonException e) {
            // Its own message may quote a secret.
            throw new CannotRun(file + " is not what a sandbox writes there. Stop the sandbox and start it again.");
        }
    }
}
