package dev.headgate.cli.demo;

import dev.headgate.cli.CannotRun;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;

/** The access token of a program, asked for by client credentials and again shortly before it expires. */
final class ClientToken implements Supplier<String> {

    private static final int EARLIER_SECONDS = 60;

    private final String issuer;
    private final SandboxFile.Client client;
    private final Clock clock;
    private String token = "";
    private Instant until = Instant.MIN;

    ClientToken(String issuer, SandboxFile.Client client, Clock clock) {
        this.issuer = issuer;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public String get() {
        if (clock.instant().isAfter(until)) {
            ask();
        }
        return token;
    }

    private void ask() {
        var basic = encode(client.id()) + ":" + encode(client.secret());
        var request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"));
        var reply = Http.send("identity provider", issuer, request);
        if (reply.status() != 200) {
            throw new CannotRun("The identity provider at " + issuer + " gave " + client.id() + " no token ("
                    + reply.status() + "). Was the sandbox started anew since? Try again.");
        }
        token = reply.body().path("access_token").asString();
        until = clock.instant().plusSeconds(reply.body().path("expires_in").asLong(0) - EARLIER_SECONDS);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
