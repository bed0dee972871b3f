package dev.headgate.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.Console;
import dev.headgate.console.testing.Database;
import dev.headgate.console.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The console with nothing but its database: AWS and the issuer are away. */
@org.junit.jupiter.api.TestInstance(org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS)
class BootsAloneTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext console;

    @BeforeAll
    void boot() {
        var database = Database.another("alone");
        console = SpringApplication.run(
                Console.class,
                "--server.port=0",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword());
    }

    @AfterAll
    void stop() {
        console.close();
    }

    @Test
    void it_is_ready() throws Exception {
        assertThat(get("local.management.port", "/actuator/health/readiness", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_token_meanwhile_is_answered_with_503_and_the_issuers_address() throws Exception {
        var stranger = new TestIssuer();

        var answer = get("local.server.port", "/api/v1/sources", "Bearer " + stranger.token("ada", "ADMIN"));

        stranger.stop();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("http://127.0.0.1:1 does not answer");
    }

    @Test
    void signing_in_meanwhile_is_answered_with_a_page_that_says_so() throws Exception {
        var page = get("local.server.port", SignIn.START, "");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body())
                .contains(
                        "Nobody can sign in right now",
                        "http://127.0.0.1:1 does not answer",
                        "goes on working",
                        "href=\"" + SignIn.START + "\">Try again</a>");
    }

    @Test
    void the_issuer_that_cannot_check_a_sign_out_is_asked_to_say_it_again() throws Exception {
        var stranger = new TestIssuer();
        var token = stranger.logoutToken(claims -> claims.claim("sid", "s"));
        var number = console.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + number + BackChannel.PATH))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token));

        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());

        stranger.stop();
        assertThat(answer.statusCode()).isEqualTo(503);
    }

    private HttpResponse<String> get(String port, String path, String token) throws IOException, InterruptedException {
        var number = console.getEnvironment().getRequiredProperty(port);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + number + path));
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
