package dev.headgate.console.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does without its scripts: keeps cookies, follows redirects, sends forms. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(new LoopbackCookies(), null);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String console;

    /** A new browser, whose addresses without a host are those of this console. */
    public Browser(int consolePort) {
        console = "http://127.0.0.1:" + consolePort;
    }

    /** One answer, redirects not followed. */
    public Rest.Answer open(String address) {
        return send(request(address).GET());
    }

    /** The answer after all redirects. */
    public Rest.Answer visit(String address) {
        var answer = open(address);
        for (var hops = 0; hops < 15 && answer.status() / 100 == 3; hops++) {
            answer = open(
                    answer.response().uri().resolve(answer.header("Location")).toString());
        }
        return answer;
    }

    public Rest.Answer submit(String address, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Whether the console knows the person: it shows the page and does not lead away. */
    public boolean isSignedIn() {
        return open("/").status() == 200;
    }

    /** The token that a form on this page would send. */
    public String csrf(Rest.Answer page) {
        var found = CSRF.matcher(page.text());
        if (!found.find()) {
            throw new IllegalStateException("No CSRF token in " + page.text());
        }
        return found.group(1);
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address.startsWith("/") ? console + address : address))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html,application/xhtml+xml");
    }

    private Rest.Answer send(HttpRequest.Builder request) {
        try {
            return new Rest.Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
