package dev.headgate.console.security;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Whether the identity provider answers. It never decides about readiness. */
@Component("issuerHealthIndicator")
class IssuerHealth extends AbstractHealthIndicator {

    private final Issuer issuer;

    IssuerHealth(Issuer issuer) {
        super("The issuer did not answer.");
        this.issuer = issuer;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        try {
            issuer.ask();
            health.up();
        } catch (RestClientException | IllegalStateException e) {
            health.down().withDetail("what", "The issuer " + issuer.address() + " cannot be asked.");
        }
    }
}
