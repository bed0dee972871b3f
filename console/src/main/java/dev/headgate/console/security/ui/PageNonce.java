package dev.headgate.console.security.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.headgate.console.security.PagePolicy;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Marks the scripts that Vaadin writes into a page with a word that nobody can guess; others in it do not run. */
@Component
class PageNonce implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final int BYTES = 16;

    private final transient PagePolicy policy;
    private final transient SecureRandom random = new SecureRandom();

    PageNonce(PagePolicy policy) {
        this.policy = policy;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.addIndexHtmlRequestListener(this::mark);
    }

    private void mark(IndexHtmlResponse page) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(PagePolicy.HEADER, policy.forPage(nonce));
        // So that the word is never used twice, and the way back after signing out shows nothing.
        page.getVaadinResponse().setHeader("Cache-Control", "no-store");
    }
}
