package dev.headgate.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.headgate.contract.Json;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SignInTest extends RunningIdentity {

    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-0123456789";

    @Test
    void a_person_signs_in_with_a_code_and_its_proof() throws Exception {
        var code = codeFor("operator", "S256");

        var tokens = exchange(code, VERIFIER);

        var identity = Tokens.verified(visitor, tokens.path("id_token").asString());
        assertThat(identity.getAudience()).containsExactly("headgate-console");
        assertThat(identity.getStringClaim("preferred_username")).isEqualTo("operator");
        assertThat(identity.getStringClaim("name")).isEqualTo("Otto Operator");
        assertThat(identity.getStringClaim("email")).isEqualTo("operator@headgate.example");
        assertThat(identity.getStringListClaim("roles")).containsExactly("OPERATOR");
        assertThat(Tokens.verified(visitor, tokens.path("access_token").asString())
                        .getAudience())
                .containsExactly("headgate-api");
        assertThat(tokens.has("refresh_token")).isTrue();
        assertThat(visitor.withBearer("/userinfo", tokens.path("access_token").asString())
                        .body())
                .contains("\"preferred_username\":\"operator\"");
    }

    @Test
    void a_code_with_another_proof_is_refused() throws Exception {
        var code = codeFor("analyst", "S256");

        assertThat(exchange(code, VERIFIER + "x").path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void a_request_without_a_proof_is_refused() throws Exception {
        signIn("analyst", credentials.user("analyst"));

        var answer = visitor.open("/oauth2/authorize?" + Visitor.query(authorizeParameters("none")));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).contains("error=invalid_request").contains("code_challenge");
    }

    @Test
    void a_foreign_redirect_is_refused_with_a_page() throws Exception {
        var parameters = authorizeParameters("S256");
        parameters.put("redirect_uri", "http://console.example/steal");
        signIn("analyst", credentials.user("analyst"));

        var answer = visitor.open("/oauth2/authorize?" + Visitor.query(parameters));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("refused the request").contains("redirect_uri");
    }

    @Test
    void a_wrong_password_leads_back_to_the_form_with_a_sentence() throws Exception {
        var answer = signIn("analyst", "guessed");

        assertThat(location(answer)).endsWith("/login?refused");
        assertThat(visitor.open(location(answer)).body()).contains("User name or password is wrong.");
    }

    @Test
    void a_form_without_its_hidden_token_is_refused() throws Exception {
        var form = Map.of("username", "analyst", "password", credentials.user("analyst"));

        assertThat(visitor.submit("/login", form).statusCode()).isEqualTo(403);
    }

    @Test
    void the_sign_in_page_says_that_it_is_simulated_and_runs_no_script() throws Exception {
        var page = visitor.open("/login");

        assertThat(page.body()).contains("Simulated identity provider").doesNotContain("<script", "{csrf", "{body}");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("form-action 'self' http://127.0.0.1:" + ports.console());
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("HG_IDP=")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(visitor.open("/identity.css")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("text/css");
    }

    @Test
    void signing_out_at_the_console_ends_the_session_here_and_tells_the_console() throws Exception {
        var tokens = exchange(codeFor("admin", "S256"), VERIFIER);
        var goodbye = Map.of(
                "id_token_hint",
                tokens.path("id_token").asString(),
                "post_logout_redirect_uri",
                consoleOrigin() + "/signed-out");

        try (var console = new HearingConsole(ports.console())) {
            var answer = visitor.open("/connect/logout?" + Visitor.query(goodbye));

            assertThat(location(answer)).isEqualTo(consoleOrigin() + "/signed-out");
            assertThat(location(visitor.open("/"))).endsWith("/login");
            var identity = Tokens.verified(visitor, tokens.path("id_token").asString());
            assertWord(console.heard(), identity);
        }
    }

    @Test
    void signing_out_here_tells_the_console_the_session_that_its_id_token_named() throws Exception {
        var identity = Tokens.verified(
                visitor,
                exchange(codeFor("analyst", "S256"), VERIFIER).path("id_token").asString());

        try (var console = new HearingConsole(ports.console())) {
            visitor.submit(
                    "/logout", Map.of("_csrf", hidden(visitor.open("/login").body())));

            assertWord(console.heard(), identity);
        }
    }

    @Test
    void a_token_names_the_session_of_the_browser_that_asked_for_it_also_after_another_signed_in() throws Exception {
        var here = visitor;
        var first = session(exchange(codeFor("operator", "S256"), VERIFIER));
        try (var there = new Visitor(provider.issuer())) {
            visitor = there;
            var second = session(exchange(codeFor("operator", "S256"), VERIFIER));
            visitor = here;

            var again = session(exchange(codeWhileSignedIn(), VERIFIER));

            assertThat(second).isNotEqualTo(first);
            assertThat(again).isEqualTo(first);
        }
    }

    private String session(JsonNode tokens) throws Exception {
        return Tokens.verified(visitor, tokens.path("id_token").asString()).getStringClaim("sid");
    }

    private String codeWhileSignedIn() throws Exception {
        return code(visitor.open("/oauth2/authorize?" + Visitor.query(authorizeParameters("S256"))));
    }

    @Test
    void signing_out_works_while_the_console_is_away() throws Exception {
        codeFor("analyst", "S256");

        var answer = visitor.submit(
                "/logout", Map.of("_csrf", hidden(visitor.open("/login").body())));

        assertThat(location(answer)).endsWith("/login?out");
        assertThat(location(visitor.open("/"))).endsWith("/login");
    }

    private void assertWord(String word, JWTClaimsSet identity) throws Exception {
        assertThat(word).startsWith("logout_token=");
        var claims = Tokens.verified(visitor, word.substring("logout_token=".length()));
        assertThat(claims.getIssuer()).isEqualTo(provider.issuer());
        assertThat(claims.getAudience()).containsExactly("headgate-console");
        assertThat(claims.getSubject()).isEqualTo(identity.getSubject());
        assertThat(claims.getStringClaim("sid"))
                .isEqualTo(identity.getStringClaim("sid"))
                .isNotBlank();
        assertThat(claims.getJSONObjectClaim("events"))
                .containsOnlyKeys("http://schemas.openid.net/event/backchannel-logout");
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getClaim("nonce")).isNull();
    }

    private static String hidden(String page) {
        var hidden = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(hidden.find()).isTrue();
        return hidden.group(1);
    }

    private HttpResponse<String> signIn(String user, String password) throws Exception {
        var page = visitor.open("/login").body();
        return visitor.submit("/login", Map.of("username", user, "password", password, "_csrf", hidden(page)));
    }

    private String codeFor(String user, String method) throws Exception {
        var authorize = "/oauth2/authorize?" + Visitor.query(authorizeParameters(method));
        assertThat(location(visitor.open(authorize))).endsWith("/login");
        var back = signIn(user, credentials.user(user));
        assertThat(location(back)).contains("/oauth2/authorize?");
        return code(visitor.open(location(back)));
    }

    private String code(HttpResponse<String> answer) {
        var redirect = URI.create(location(answer));
        assertThat(redirect.toString())
                .startsWith(consoleOrigin() + "/login/oauth2/code/headgate?")
                .contains("state=s1");
        return List.of(redirect.getQuery().split("&")).stream()
                .filter(part -> part.startsWith("code="))
                .findFirst()
                .orElseThrow()
                .substring("code=".length());
    }

    private Map<String, String> authorizeParameters(String method) throws Exception {
        var parameters = new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", "headgate-console",
                "redirect_uri", consoleOrigin() + "/login/oauth2/code/headgate",
                "scope", "openid profile email",
                "state", "s1"));
        if (method.equals("S256")) {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            parameters.put("code_challenge_method", method);
            parameters.put(
                    "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        }
        return parameters;
    }

    private JsonNode exchange(String code, String verifier) throws Exception {
        var form = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                consoleOrigin() + "/login/oauth2/code/headgate",
                "code_verifier",
                verifier);
        var answer = visitor.askToken("headgate-console", credentials.client("headgate-console"), form);
        return Json.mapper().readTree(answer.body());
    }

    private String consoleOrigin() {
        return "http://127.0.0.1:" + ports.console();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
