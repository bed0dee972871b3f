package dev.headgate.console.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import dev.headgate.console.testing.Database;
import dev.headgate.console.testing.RunningConsole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Two consoles at one Keycloak, each with a database of its own; Keycloak tells only the first of sign-outs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakSuite {

    private static final String GROUPS = "--headgate.security.group-roles=/headgate-operators=OPERATOR";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final String password = UUID.randomUUID().toString();
    private final String secret = UUID.randomUUID().toString();
    private final Shown shown = new Shown();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    @SuppressWarnings("NullAway.Init")
    private Keycloak keycloak;

    @SuppressWarnings("NullAway.Init")
    private RunningConsole console;

    @SuppressWarnings("NullAway.Init")
    private RunningConsole deaf;

    /** A token that Keycloak lets live for a second; the clock's tolerance makes it a minute, so it is asked for first. */
    @SuppressWarnings("NullAway.Init")
    private String brief;

    @BeforeAll
    void start() throws Exception {
        var port = Keycloak.freePort();
        var deafPort = Keycloak.freePort();
        var home = Path.of(System.getProperty("keycloak.home"));
        keycloak = Keycloak.start(home, realm(port, deafPort), password);
        started.addFirst(keycloak);
        console = console("keycloak", port, "headgate-console");
        started.addFirst(console);
        deaf = console("deaf", deafPort, "headgate-deaf");
        started.addFirst(deaf);
        brief = keycloak.token("headgate-brief", "rita");
        shown.row("a token of one second, at once", "REST answers " + status(brief, "GET", "/api/v1/runs"));
        assertThat(status(brief, "GET", "/api/v1/runs")).isEqualTo(200);
    }

    @AfterAll
    void stop() throws Exception {
        System.out.printf("%nShown against Keycloak%n%s%n", shown);
        for (var started : started) {
            started.close();
        }
    }

    @Test
    @Order(1)
    void a_person_signs_in_with_pkce_and_lands_where_they_wanted_to_go() {
        var browser = console.browser();
        var asked = browser.open("/oauth2/authorization/headgate").header("Location");

        var page = new LoginForm(browser, password).signIn("/runs?state=FAILED", "rita");

        assertThat(asked).contains("code_challenge_method=S256");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().uri().toString()).contains("/runs?state=FAILED");
        shown.row(
                "sign-in with PKCE (Keycloak insists on it)",
                "signed in, at " + page.response().uri());
    }

    @Test
    @Order(2)
    void a_realm_role_and_a_group_give_the_role_and_nothing_gives_none() {
        assertThat(status(keycloak.token("headgate-cli", "rita"), "POST", "/api/v1/runs/none/cancel"))
                .isEqualTo(404);
        assertThat(status(keycloak.token("headgate-cli", "gus"), "POST", "/api/v1/runs/none/cancel"))
                .isEqualTo(404);
        assertThat(status(keycloak.token("headgate-cli", "rita"), "GET", "/api/v1/audit"))
                .isEqualTo(403);
        assertThat(status(keycloak.token("headgate-cli", "nora"), "GET", "/api/v1/runs"))
                .isEqualTo(403);
        shown.row("rita, realm role operator", "may cancel runs, not read the audit trail");
        shown.row("gus, group /headgate-operators", "may cancel runs");
        shown.row("nora, neither", "REST answers 403");
    }

    @Test
    @Order(3)
    void what_keycloak_says_in_the_browser_counts_as_it_does_for_tokens() {
        assertThat(rolesInBrowser("rita")).containsExactly("ROLE_ANALYST", "ROLE_OPERATOR");
        assertThat(rolesInBrowser("gus")).containsExactly("ROLE_ANALYST", "ROLE_OPERATOR");
        assertThat(rolesInBrowser("nora")).isEmpty();
        shown.row("in the browser", "rita and gus OPERATOR and so ANALYST, nora without a role");
    }

    @Test
    @Order(4)
    void a_sign_out_at_keycloak_ends_the_session_at_the_console_that_it_tells_and_at_no_other() {
        var here = console.browser();
        new LoginForm(here, password).signIn("/", "gus");
        var there = deaf.browser();
        new LoginForm(there, password).signIn("/", "gus");
        assertThat(here.isSignedIn()).isTrue();
        assertThat(there.isSignedIn()).isTrue();
        var from = Instant.now();

        keycloak.signOut("gus");

        await().atMost(SOON).until(() -> !here.isSignedIn());
        shown.row(
                "sign-out at Keycloak with back-channel",
                "session ended after " + Duration.between(from, Instant.now()).toMillis() + " ms");
        await().during(Duration.ofSeconds(3)).atMost(SOON).until(there::isSignedIn);
        shown.row("control: the same without back-channel", "session still open three seconds later");
    }

    @Test
    @Order(5)
    void signing_out_at_the_console_ends_the_session_at_keycloak() {
        var browser = console.browser();
        new LoginForm(browser, password).signIn("/", "rita");

        var leaving = browser.submit("/logout", Map.of("_csrf", browser.csrf(browser.open("/"))));
        var last = browser.visit(leaving.header("Location"));

        assertThat(last.response().uri().getPath()).isEqualTo("/signed-out");
        assertThat(browser.visit("/runs").text()).as("Keycloak asks again").contains("login-actions/authenticate");
        shown.row("sign-out at the console", "at /signed-out; Keycloak asks for the password again");
    }

    @Test
    @Order(6)
    void tokens_that_are_forged_or_for_somebody_else_are_refused() throws Exception {
        var genuine = keycloak.token("headgate-cli", "rita");
        assertThat(status(genuine, "GET", "/api/v1/runs")).isEqualTo(200);

        assertRefused("signed with another key", Forgery.withAnotherKey(genuine));
        assertRefused("without a signature (alg none)", Forgery.unsigned(genuine));
        assertRefused("for another audience", keycloak.token("another-program", "rita"));
    }

    @Test
    @Order(7)
    void an_expired_token_is_refused() throws Exception {
        assertThat(SignedJWT.parse(brief).getJWTClaimsSet().getExpirationTime()).isBefore(Instant.now());

        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> status(brief, "GET", "/api/v1/runs") == 401);

        shown.row("the token of one second, a minute later", "REST answers 401");
    }

    private void assertRefused(String what, String token) {
        assertThat(status(token, "GET", "/api/v1/runs")).as(what).isEqualTo(401);
        shown.row("a token " + what, "REST answers 401");
    }

    private List<String> rolesInBrowser(String user) {
        new LoginForm(console.browser(), password).signIn("/", user);
        return console.lastSignIn();
    }

    private RunningConsole console(String database, int port, String client) {
        return RunningConsole.start(
                Database.another(database),
                keycloak.issuer(),
                "--server.port=" + port,
                "--headgate.security.client-id=" + client,
                "--headgate.security.client-secret=" + secret,
                GROUPS);
    }

    private String realm(int console, int deaf) throws Exception {
        try (var file = KeycloakSuite.class.getResourceAsStream("/keycloak/headgate-realm.json")) {
            return new String(
                            java.util.Objects.requireNonNull(file).readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8)
                    .replace("{password}", password)
                    .replace("{secret}", secret)
                    .replace("{console}", "http://127.0.0.1:" + console)
                    .replace("{deaf}", "http://127.0.0.1:" + deaf);
        }
    }

    private int status(String token, String method, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + console.port() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
