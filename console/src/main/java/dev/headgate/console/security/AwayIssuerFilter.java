package dev.headgate.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says so when a token cannot be checked or nobody can sign in because the issuer is away, instead of failing. */
class AwayIssuerFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AwayIssuerFilter.class);

    private final Issuer issuer;

    AwayIssuerFilter(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (request.getRequestURI().equals(SignIn.START)) {
                issuer.mustBeThere();
            }
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException | JwtDecoderInitializationException | RestClientException away) {
            if (away.getCause() instanceof IllegalArgumentException unusable) {
                unusable(request, response, unusable);
                return;
            }
            log.warn("The issuer {} cannot be asked: {}", issuer.address(), away.getMessage());
            away(request, response);
        }
    }

    /** Spring Security takes a token that lacks a claim for a fault of its own; it is one of the sender. */
    private static void unusable(HttpServletRequest request, HttpServletResponse response, IllegalArgumentException why)
            throws IOException {
        ProblemAnswers.write(
                request, response, HttpStatus.BAD_REQUEST, "The token cannot be used: " + why.getMessage() + ".");
    }

    private void away(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals(SignIn.START)) {
            response.setHeader("Refresh", "3");
            SignInFailed.issuerAway(issuer.address()).write(response);
        } else {
            ProblemAnswers.write(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Nobody can be recognised because the issuer " + issuer.address()
                            + " does not answer. Try again when it does.");
        }
    }
}
