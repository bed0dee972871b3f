package dev.headgate.console.security;

import org.springframework.stereotype.Component;

/**
 * What a page may load, run and send. See {@code docs/decisions/0011-what-pages-may-run.md} for what Vaadin needs of it.
 */
@Component
public class PagePolicy {

    /** The header that carries it. */
    public static final String HEADER = "Content-Security-Policy";

    private final SecuritySettings settings;

    PagePolicy(SecuritySettings settings) {
        this.settings = settings;
    }

    /** For what is no page of Vaadin's: nothing inline runs. */
    String withoutInlineScript() {
        return policy("'self'");
    }

    /** For a page of Vaadin's: of what stands in the page itself, only scripts with this word run. */
    public String forPage(String nonce) {
        return policy("'self' 'nonce-" + nonce + "' 'unsafe-eval'");
    }

    private String policy(String scripts) {
        return "default-src 'self'; script-src " + scripts
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "font-src 'self' data:; object-src 'none'; base-uri 'self'; frame-src 'none'; frame-ancestors 'none'; "
                + "form-action 'self' " + settings.issuer();
    }
}
