package dev.headgate.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.testing.Browser;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Rest;
import dev.headgate.console.testing.TestIssuer;
import dev.headgate.console.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Headers and cookies of pages, over plain connections and behind something that ends TLS. */
@ConsoleTest
class TransportTest {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @Autowired
    Rest rest;

    @Autowired
    TestIssuer issuer;

    @LocalServerPort
    int port;

    @Test
    void a_page_runs_only_scripts_of_the_console_and_those_inline_that_carry_the_word_of_this_answer() {
        issuer.expect(Visitor.of("ada", "session-transport", "ADMIN"));
        var browser = new Browser(port);
        var first = browser.visit("/runs");

        var policy = first.header("Content-Security-Policy");
        var nonce = NONCE.matcher(policy);

        assertThat(nonce.find()).as(policy).isTrue();
        assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'")
                .doesNotContain("script-src 'self' 'unsafe-inline'", "*");
        assertThat(policy.split("script-src")[1].split(";")[0]).doesNotContain("unsafe-inline");
        assertThat(first.text().split("<script", -1).length - 1)
                .isEqualTo(first.text().split("nonce=\"" + Pattern.quote(nonce.group(1)), -1).length - 1);
        assertThat(browser.visit("/runs").header("Content-Security-Policy")).isNotEqualTo(policy);
        assertThat(first.header("Cache-Control")).contains("no-store");
        assertThat(first.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void behind_tls_the_browser_is_told_to_stay_with_it_and_the_cookie_too() {
        var answer = rest.send(rest.request("/runs")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "console.example")
                .GET());

        assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(answer.header("Set-Cookie"))
                .startsWith("HG_CONSOLE=")
                .contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(answer.header("Location")).isEqualTo("https://console.example" + SignIn.START);
    }

    @Test
    void without_tls_the_cookie_is_as_strict_as_it_can_be() {
        var answer = rest.send(rest.request("/runs").GET());

        assertThat(answer.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }
}
