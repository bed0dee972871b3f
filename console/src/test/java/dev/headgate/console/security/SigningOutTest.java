package dev.headgate.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.testing.Browser;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.TestIssuer;
import dev.headgate.console.testing.Visitor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConsoleTest
class SigningOutTest {

    @Autowired
    TestIssuer issuer;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    Browser browser;

    @BeforeEach
    void signIn() {
        issuer.expect(Visitor.of("ada", "session-of-ada", "ADMIN"));
        browser = new Browser(port);
        assertThat(browser.visit("/runs").status()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session_here_and_then_the_one_at_the_issuer() {
        var token = browser.csrf(browser.open("/"));

        var answer = browser.submit("/logout", Map.of("_csrf", token));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(URLDecoder.decode(answer.header("Location"), StandardCharsets.UTF_8))
                .startsWith(issuer.address() + "/end-session?id_token_hint=ey")
                .contains("post_logout_redirect_uri=http://127.0.0.1:" + port + "/signed-out");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void another_site_cannot_sign_somebody_out() {
        assertThat(browser.submit("/logout", Map.of()).status()).isEqualTo(403);
        browser.open("/logout");

        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void the_page_afterwards_needs_no_session_and_makes_none() {
        var stranger = new Browser(port);

        var page = stranger.open("/signed-out");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("You are signed out", "<a class=\"hg-door-action\" href=\"/\">Sign in</a>");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(stranger.cookie("HG_CONSOLE")).isEmpty();
    }

    @Test
    void the_page_afterwards_leads_back_into_this_console_and_nowhere_else() {
        var stranger = new Browser(port);

        assertThat(stranger.open("/signed-out?why=idle&from=/runs%3Fstate%3DFAILED")
                        .text())
                .contains("Nothing was typed, clicked or scrolled for 30 minutes", "href=\"/runs?state=FAILED\"");
        for (var elsewhere :
                new String[] {"https://evil.example", "//evil.example", "/%5Cevil.example", "javascript:x"}) {
            assertThat(stranger.open("/signed-out?from=" + elsewhere).text())
                    .as(elsewhere)
                    .contains("href=\"/\"")
                    .doesNotContain("evil", "javascript");
        }
    }

    @Test
    void signing_in_gives_the_session_another_id() {
        var other = new Browser(port);
        other.open("/runs");
        var before = other.cookie("HG_CONSOLE").orElseThrow().getValue();

        other.visit("/runs");

        assertThat(other.cookie("HG_CONSOLE").orElseThrow().getValue()).isNotEqualTo(before);
    }

    @Test
    void after_signing_in_a_person_is_where_they_wanted_to_go() {
        var other = new Browser(port);

        var page = other.visit("/runs?state=FAILED&source=a%20b");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().uri().getRawPath()).isEqualTo("/runs");
        assertThat(page.response().uri().getRawQuery()).isEqualTo("state=FAILED&source=a%20b");
    }
}
