package dev.headgate.sandbox.bench;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody with a page open, as far as the console can tell: signed in at the issuer, the page started as Vaadin's client starts
 * it, its push connection open. It draws nothing, so that a hundred of them cost the machine little.
 */
final class Caller implements AutoCloseable {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf)\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http;
    private final String console;
    private final List<Double> heard = new CopyOnWriteArrayList<>();
    private volatile String ended = "";
    private @Nullable WebSocket push;

    Caller(String console, ExecutorService threads) {
        this.console = console;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** Signs in through the real issuer and opens the page. Throws with a sentence when any part of it is refused. */
    void open(String path, String person, String password) throws IOException, InterruptedException {
        var form = get(console + path);
        var hidden = HIDDEN.matcher(form.body());
        if (!hidden.find()) {
            throw new IOException(
                    "The issuer showed no sign-in form at " + form.uri().getPath() + ".");
        }
        var page = send(HttpRequest.newBuilder(form.uri().resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(person) + "&password="
                        + encoded(password) + "&" + hidden.group(1) + "=" + encoded(hidden.group(2)))));
        if (page.statusCode() != 200 || !page.uri().toString().startsWith(console)) {
            throw new IOException(person + " was not signed in: " + page.statusCode() + " at "
                    + page.uri().getPath());
        }
        var config = started(path);
        listen(config);
        navigate(config, path);
    }

    private JsonNode started(String path) throws IOException, InterruptedException {
        var answer = get(console + "/?v-r=init&location=" + encoded(path.substring(1)) + "&query=&serverSideRouting");
        var config = Json.mapper().readTree(answer.body()).path("appConfig");
        if (config.path("uidl").isMissingNode()) {
            throw new IOException("The page did not start: " + answer.statusCode() + ".");
        }
        return config;
    }

    /** Asks for the page itself, as the client does once it has started. */
    private void navigate(JsonNode config, String path) throws IOException, InterruptedException {
        var data = Map.of(
                "route", path.substring(1),
                "query", "",
                "appShellTitle", "",
                "historyState", Map.of("idx", 0),
                "trigger", "");
        var event = Map.of("type", "event", "node", 1, "event", "ui-navigate", "data", data);
        var body = Map.of(
                "csrfToken",
                config.path("uidl").path("Vaadin-Security-Key").asString(""),
                "rpc",
                List.of(event),
                "syncId",
                0,
                "clientId",
                0);
        var ui = config.path("v-uiId").asInt();
        var answer = send(HttpRequest.newBuilder(URI.create(console + "/?v-r=uidl&v-uiId=" + ui))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body))));
        if (!answer.body().contains("\"h1\"")) {
            throw new IOException("The page " + path + " did not open: " + answer.statusCode() + ".");
        }
    }

    private void listen(JsonNode config) {
        var address = console.replace("http:", "ws:") + "/VAADIN/push?v-r=push&v-uiId="
                + config.path("v-uiId").asInt() + "&v-pushId="
                + encoded(config.path("uidl").path("Vaadin-Push-ID").asString(""))
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                + "&Content-Type=application%2Fjson%3B+charset%3DUTF-8&X-atmo-protocol=true";
        push = http.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Ears())
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    /** When messages arrived since the last time this was asked, in milliseconds since 1970. */
    List<Double> heard() {
        var taken = List.copyOf(heard);
        heard.clear();
        return taken;
    }

    boolean hasHeard() {
        return !heard.isEmpty();
    }

    /** Why the push connection is gone; empty while it is there. */
    String ended() {
        return ended;
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        var open = push;
        if (open != null) {
            open.abort();
        }
        http.shutdownNow();
    }

    /** Notes when each message begins to arrive. */
    private final class Ears implements WebSocket.Listener {

        private boolean inside;

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            ended = failure.toString();
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            ended = code + " " + reason;
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            // The keep-alive of the push connection is a single letter.
            if (!inside && part.length() > 4) {
                heard.add(Probe.now());
            }
            inside = !last;
            socket.request(1);
            return null;
        }
    }
}
