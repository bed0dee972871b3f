package dev.headgate.console.keycloak;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A Keycloak of its own, unpacked by the build, in memory, with the realm that the suite needs. */
final class Keycloak implements AutoCloseable {

    private static final String ADMIN = "suite-admin";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String password;
    private final int port;
    private final Process process;

    private Keycloak(String password, int port, Process process) {
        this.password = password;
        this.port = port;
        this.process = process;
    }

    static Keycloak start(Path home, String realm, String password) throws IOException {
        var port = freePort();
        var imports = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(imports.resolve("headgate-realm.json"), realm);
        var log = home.resolveSibling("keycloak.log");
        var command = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=http://127.0.0.1:" + port,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx768m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        password));
        var started = new Keycloak(password, port, command.start());
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        started.awaitRealm(log);
        return started;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/headgate";
    }

    /** A token that a program gets for a person by name and password. */
    String token(String client, String user) {
        return grant(issuer(), client, user).path("access_token").asString();
    }

    /** Ends all sessions of a person, as somebody does who runs Keycloak. */
    void signOut(String user) {
        var admin = grant("http://127.0.0.1:" + port + "/realms/master", "admin-cli", ADMIN)
                .path("access_token")
                .asString();
        var users = "http://127.0.0.1:" + port + "/admin/realms/headgate/users";
        var found = send(bearer(users + "?exact=true&username=" + user, admin).GET());
        var id = Json.mapper().readTree(found.body()).path(0).path("id").asString();
        var done = send(bearer(users + "/" + id + "/logout", admin).POST(HttpRequest.BodyPublishers.noBody()));
        if (done.statusCode() != 204) {
            throw new IllegalStateException("Keycloak did not sign out " + user + ": " + done.body());
        }
    }

    private JsonNode grant(String realm, String client, String user) {
        var form =
                "grant_type=password&scope=openid&client_id=" + client + "&username=" + user + "&password=" + password;
        var answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Keycloak gave no token to " + client + ": " + answer.body());
        }
        return Json.mapper().readTree(answer.body());
    }

    private static HttpRequest.Builder bearer(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitRealm(Path log) {
        var document = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"));
        Awaitility.await("Keycloak, which logs to " + log)
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .failFast("Keycloak ended; see " + log, () -> !process.isAlive())
                .until(() -> send(document).statusCode() == 200);
    }

    @Override
    public void close() {
        var all = process.descendants().toList();
        process.destroy();
        List.copyOf(all).forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
