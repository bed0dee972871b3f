package dev.headgate.console.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.testing.TestIssuer;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;

class IssuerAwayTest {

    @Test
    void tokens_cannot_be_checked_while_the_issuer_is_away_and_can_when_it_is_there() {
        var testIssuer = new TestIssuer();
        var token = testIssuer.token("ada", "ADMIN");
        var away = settings("http://127.0.0.1:1");
        var there = settings(testIssuer.address());

        var decoderWhileAway = new Tokens().jwtDecoder(issuer(away), away);
        var decoder = new Tokens().jwtDecoder(issuer(there), there);

        assertThatThrownBy(() -> decoderWhileAway.decode(token)).isInstanceOf(JwtDecoderInitializationException.class);
        assertThat(decoder.decode(token).getClaimAsString("preferred_username")).isEqualTo("ada");
        testIssuer.stop();
    }

    @Test
    void a_request_meanwhile_is_told_so() throws Exception {
        var filter = new AwayIssuerFilter(issuer(settings("http://127.0.0.1:1")));
        var response = new MockHttpServletResponse();

        filter.doFilter(new MockHttpServletRequest("GET", "/api/v1/runs"), response, new MockFilterChain() {
            @Override
            public void doFilter(ServletRequest request, ServletResponse answer) {
                throw new AuthenticationServiceException("away");
            }
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("issuer http://127.0.0.1:1 does not answer");
    }

    @Test
    void an_issuer_that_calls_itself_otherwise_is_refused() {
        var testIssuer = new TestIssuer();
        var byAnotherName = issuer(settings(testIssuer.address().replace("127.0.0.1", "localhost")));

        assertThatThrownBy(byAnotherName::ask).hasMessageContaining("HEADGATE_ISSUER");
        testIssuer.stop();
    }

    @Test
    void nobody_is_sent_to_an_issuer_that_went_away_after_it_was_known() throws Exception {
        var testIssuer = new TestIssuer();
        var now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
        InstantSource clock = now::get;
        var issuer = new Issuer(settings(testIssuer.address()), clock.withZone(ZoneOffset.UTC));
        var filter = new AwayIssuerFilter(issuer);

        assertThat(begin(filter).getStatus()).isEqualTo(302);
        testIssuer.stop();
        assertThat(begin(filter).getStatus())
                .as("what was just found still holds")
                .isEqualTo(302);
        now.updateAndGet(before -> before.plusSeconds(3));

        var refused = begin(filter);
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getContentAsString()).contains("Nobody can sign in right now", testIssuer.address());
    }

    /** What a browser is answered that begins to sign in; 302 stands for being sent on to the issuer. */
    private static MockHttpServletResponse begin(AwayIssuerFilter filter) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", SignIn.START), response, new MockFilterChain() {
            @Override
            public void doFilter(ServletRequest request, ServletResponse answer) {
                ((HttpServletResponse) answer).setStatus(302);
            }
        });
        return response;
    }

    private static Issuer issuer(SecuritySettings settings) {
        return new Issuer(settings, Clock.systemUTC());
    }

    private static SecuritySettings settings(String issuer) {
        return new SecuritySettings(
                issuer, "headgate-api", "console", "secret", Duration.ofSeconds(2), Duration.ofSeconds(2));
    }
}
