package dev.headgate.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import dev.headgate.contract.Json;
import dev.headgate.sandbox.FreePorts;
import dev.headgate.sandbox.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityProviderTest extends RunningIdentity {

    @ParameterizedTest
    @CsvSource({"headgate-cli,OPERATOR", "headgate-cli-analyst,ANALYST", "headgate-cli-admin,ADMIN"})
    void a_program_gets_a_short_lived_token_with_its_role(String client, String role) throws Exception {
        var claims = Tokens.verified(visitor, programToken(client));

        assertThat(claims.getIssuer()).isEqualTo(provider.issuer());
        assertThat(claims.getSubject()).isEqualTo(client);
        assertThat(claims.getAudience()).containsExactly("headgate-api");
        assertThat(claims.getStringListClaim("roles")).containsExactly(role);
        assertThat(claims.getStringClaim("preferred_username")).isEqualTo(client);
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(600_000L);
    }

    @Test
    void a_wrong_secret_is_401() throws Exception {
        var answer = visitor.askToken("headgate-cli", "guessed", Map.of("grant_type", "client_credentials"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("invalid_client");
    }

    @Test
    void the_console_cannot_ask_for_a_token_without_a_person() throws Exception {
        var answer = visitor.askToken(
                "headgate-console", credentials.client("headgate-console"), Map.of("grant_type", "client_credentials"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unauthorized_client");
    }

    @Test
    void the_discovery_document_names_the_endpoints() throws Exception {
        var document = Json.mapper()
                .readTree(visitor.open("/.well-known/openid-configuration").body());

        assertThat(document.path("issuer").asString()).isEqualTo(provider.issuer());
        assertThat(document.path("end_session_endpoint").asString()).startsWith(provider.issuer());
        assertThat(document.path("code_challenge_methods_supported").toString()).contains("S256");
    }

    @Test
    void the_key_set_shows_the_public_half_only() throws Exception {
        var keys = visitor.open("/oauth2/jwks").body();

        assertThat(JWKSet.parse(keys).getKeys()).hasSize(1).allMatch(key -> !key.isPrivate());
    }

    @Test
    void the_key_and_so_the_tokens_outlive_a_restart(@TempDir Path folder) throws Exception {
        var ownHome = new Home(folder, folder.resolve("state"));
        var ownPorts = FreePorts.take();
        String before;
        try (var first = new IdentityProvider(ownHome, ownPorts, credentials)) {
            first.start();
            before = new Visitor(first.issuer()).open("/oauth2/jwks").body();
        }
        try (var second = new IdentityProvider(ownHome, ownPorts, credentials)) {
            second.start();

            assertThat(new Visitor(second.issuer()).open("/oauth2/jwks").body()).isEqualTo(before);
        }
        var file = ownHome.data().resolve("identity/signing-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_port_in_use_is_named_with_the_way_out() {
        try (var second = new IdentityProvider(home, ports, credentials)) {
            assertThatThrownBy(second::start)
                    .hasMessageContaining("Port " + ports.identity())
                    .hasMessageContaining("HEADGATE_PORT_IDENTITY");
        }
    }

    @Test
    void a_setting_meant_for_another_program_does_not_reach_it() throws Exception {
        System.setProperty("server.servlet.context-path", "/elsewhere");
        var ownPorts = FreePorts.take();
        try (var other = new IdentityProvider(home, ownPorts, credentials)) {
            other.start();

            assertThat(new Visitor(other.issuer()).open("/login").statusCode()).isEqualTo(200);
        } finally {
            System.clearProperty("server.servlet.context-path");
        }
    }

    private String programToken(String client) throws Exception {
        var answer = visitor.askToken(client, credentials.client(client), Map.of("grant_type", "client_credentials"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.mapper().readTree(answer.body()).path("access_token").asString();
    }
}
