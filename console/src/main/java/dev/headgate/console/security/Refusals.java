package dev.headgate.console.security;

import dev.headgate.console.audit.Audit;
import dev.headgate.console.audit.AuditEvent;
import dev.headgate.console.audit.Outcome;
import dev.headgate.console.platform.Role;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** What REST answers to whom it does not know and to whom it does not let; a refused act is audited. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final Audit audit;

    Refusals(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException, ServletException {
        challenge.commence(request, response, unknown);
        var sentence = request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? "This needs a bearer token of the issuer; send it as 'Authorization: Bearer …'."
                : "The bearer token is not valid here: expired, not signed by the issuer or meant for another audience. "
                        + "Get a new one from the issuer.";
        ProblemAnswers.write(request, response, HttpStatus.UNAUTHORIZED, sentence);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var rule = rule(request);
        var route = request.getMethod() + " " + request.getRequestURI();
        if (rule.isEmpty()) {
            ProblemAnswers.write(request, response, HttpStatus.NOT_FOUND, "There is nothing at " + route + ".");
            return;
        }
        var role = rule.flatMap(RouteRule::role).map(Role::name).orElse("none");
        if (!request.getMethod().equals("GET")) {
            audit.recordAlone(new AuditEvent("access", route, Outcome.REFUSED, Map.of("needs", role)));
        }
        ProblemAnswers.write(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "This needs the role " + role
                        + ", which your token does not carry. An admin of the issuer can grant it.");
    }

    private static Optional<RouteRule> rule(HttpServletRequest request) {
        return RouteRules.all().stream()
                .filter(rule -> PathPatternRequestMatcher.withDefaults()
                        .matcher(rule.method(), rule.pattern())
                        .matches(request))
                .findFirst();
    }
}
