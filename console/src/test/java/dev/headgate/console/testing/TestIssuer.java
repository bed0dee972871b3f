package dev.headgate.console.testing;

import com.nimbusds.jose.JOSEException;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An issuer with a real key and real addresses, whose tokens the console checks as it checks any other's. */
public final class TestIssuer {

    private final HttpServer server;
    private final RSAKey key = key();

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, configuration()));
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void stop() {
        server.stop(0);
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
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, change.apply(claims).build());
        try {
            token.sign(new RSASSASigner(signer));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private String configuration() {
        var entries = Map.of(
                "issuer", address(),
                "authorization_endpoint", address() + "/authorize",
                "token_endpoint", address() + "/token",
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
