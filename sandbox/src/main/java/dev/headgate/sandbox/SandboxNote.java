package dev.headgate.sandbox;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.util.Map;

/** What the command line must know of a running sandbox: its addresses and its secrets, in a file for its owner alone. */
record SandboxNote(Ports ports, Credentials credentials) {

    /** Writes {@code run/sandbox.json}. */
    void write(Home home) throws IOException {
        new PrivateFile(home.run().resolve("sandbox.json")).write(Json.bytes(content()));
    }

    private Map<String, Object> content() {
        return Map.of(
                "console", address(ports.console()),
                "issuer", address(ports.identity()),
                "sample_api", address(ports.sampleApi()),
                "gateway", address(ports.gateway()),
                "cli_client", client("headgate-cli"),
                "cli_analyst_client", client("headgate-cli-analyst"),
                "cli_admin_client", client("headgate-cli-admin"),
                "sample_api_token", credentials.sampleToken(),
                "sample_admin_token", credentials.sampleAdminToken(),
                "warehouse", warehouse());
    }

    private Map<String, String> client(String id) {
        return Map.of("id", id, "secret", credentials.client(id));
    }

    private Map<String, String> warehouse() {
        return Map.of(
                "url", warehouseUrl(),
                "user", "headgate_console",
                "password", credentials.database("headgate_console"));
    }

    /** The warehouse's address for the genuine driver; the proxy is on this machine only, so TLS is off in so many words. */
    String warehouseUrl() {
        return "jdbc:redshift://127.0.0.1:" + ports.warehouse() + "/analytics?ssl=false";
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }
}
