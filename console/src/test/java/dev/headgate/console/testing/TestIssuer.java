package dev.headgate.console.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An issuer with a real key and real addresses, whose tokens the console checks as it checks any other's. */
public final class TestIssuer {

    private final HttpServer server;
    private final RSAKey key = key();
    private final Map<String, SignIn> codes = new ConcurrentHashMap<>();
    private volatile Visitor next = Visitor.of("ada", "session-1", "ADMIN");

    private record SignIn(Visitor visitor, String nonce) {}

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, configuration()));
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::exchange);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void stop() {
        server.stop(0);
    }

    /** Who is signed in when a browser comes next. */
    public void expect(Visitor visitor) {
        next = visitor;
    }

    /** What the issuer would send to a console when somebody signs out; the change may spoil it. */
    public String logoutToken(UnaryOperator<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .audience("headgate-console")
                .issueTime(new Date())
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plusSeconds(120)))
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return signed(key, "logout+jwt", change.apply(claims).build());
    }

    /** A good token of a person with these roles. */
    public String token(String name, String... roles) {
        return token(name, List.of(roles), claims -> claims);
    }

    /** A token with something about it changed. */
    public String token(String name, List<String> roles, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(key, name, roles, change);
    }

    /** A token that looks like this issuer's but is signed by somebody else. */
    public String forged(String name, String... roles) {
        return signed(key(), name, List.of(roles), claims -> claims);
    }

    private String signed(RSAKey signer, String name, List<String> roles, UnaryOperator<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("id-of-" + name)
                .audience("headgate-api")
                .claim("preferred_username", name)
                .claim("roles", roles)
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        return signed(signer, "JWT", change.apply(claims).build());
    }

    private String signed(RSAKey signer, String type, JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(signer));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = fields(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, new SignIn(next, Objects.requireNonNull(asked.get("nonce"))));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state="
                                + URLEncoder.encode(
                                        Objects.requireNonNull(asked.get("state")), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var signIn = Objects.requireNonNull(
                codes.remove(Objects.requireNonNull(fields(form).get("code"))));
        var visitor = signIn.visitor();
        var identity = token(visitor.name(), List.of(), claims -> {
            visitor.claims().forEach(claims::claim);
            return claims.audience("headgate-console")
                    .issueTime(new Date())
                    .claim("nonce", signIn.nonce())
                    .claim("sid", visitor.session());
        });
        var tokens = Map.of("access_token", "opaque", "token_type", "Bearer", "expires_in", 300, "id_token", identity);
        answer(exchange, dev.headgate.contract.Json.mapper().writeValueAsString(tokens));
    }

    private static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private String configuration() {
        var entries = Map.of(
                "issuer", address(),
                "authorization_endpoint", address() + "/authorize",
                "token_endpoint", address() + "/token",
                "end_session_endpoint", address() + "/end-session",
                "jwks_uri", address() + "/jwks");
        var lists = Map.of(
                "subject_types_supported", List.of("public"),
                "response_types_supported", List.of("code"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
        var all = new java.util.HashMap<String, Object>(entries);
        all.putAll(lists);
        return dev.headgate.contract.Json.mapper().writeValueAsString(all);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
