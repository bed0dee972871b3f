package dev.headgate.sandbox.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser or program that talks to the identity provider: keeps cookies, follows no redirect by itself. */
final class Visitor implements AutoCloseable {

    private final String issuer;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Visitor(String issuer) {
        this.issuer = issuer;
    }

    HttpResponse<String> open(String pathOrAddress) throws IOException, InterruptedException {
        var address = pathOrAddress.startsWith("/") ? issuer + pathOrAddress : pathOrAddress;
        return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
    }

    HttpResponse<String> submit(String path, Map<String, String> form) throws IOException, InterruptedException {
        return send(formTo(path, form));
    }

    HttpResponse<String> askToken(String client, String secret, Map<String, String> form)
            throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(formTo("/oauth2/token", form).header("Authorization", "Basic " + basic));
    }

    HttpResponse<String> withBearer(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(issuer + path)).header("Authorization", "Bearer " + token));
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder formTo(String path, Map<String, String> form) {
        return HttpRequest.newBuilder(URI.create(issuer + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(query(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
