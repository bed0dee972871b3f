package dev.headgate.console.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.testing.TestIssuer;
import java.time.Duration;
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

        var decoderWhileAway = new Tokens().jwtDecoder(new Issuer(away), away);
        var decoder = new Tokens().jwtDecoder(new Issuer(there), there);

        assertThatThrownBy(() -> decoderWhileAway.decode(token)).isInstanceOf(JwtDecoderInitializationException.class);
        assertThat(decoder.decode(token).getClaimAsString("preferred_username")).isEqualTo("ada");
        testIssuer.stop();
    }

    @Test
    void a_request_meanwhile_is_told_so() throws Exception {
        var filter = new AwayIssuerFilter(new Issuer(settings("http://127.0.0.1:1")));
        var response = new MockHttpServletResponse();

        filter.doFilter(new MockHttpServletRequest("GET", "/api/v1/runs"), response, new MockFilterChain() {
            @Override
            public void doFilter(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse answer) {
                throw new AuthenticationServiceException("away");
            }
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("issuer http://127.0.0.1:1 does not answer");
    }

    @Test
    void an_issuer_that_calls_itself_otherwise_is_refused() {
        var testIssuer = new TestIssuer();
        var byAnotherName = new Issuer(settings(testIssuer.address().replace("127.0.0.1", "localhost")));

        assertThatThrownBy(byAnotherName::ask).hasMessageContaining("HEADGATE_ISSUER");
        testIssuer.stop();
    }

    private static SecuritySettings settings(String issuer) {
        return new SecuritySettings(
                issuer, "headgate-api", "console", "secret", Duration.ofSeconds(2), Duration.ofSeconds(2));
    }
}
