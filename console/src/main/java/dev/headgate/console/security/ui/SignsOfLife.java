package dev.headgate.console.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import dev.headgate.console.security.OpenSessions;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Hears when the person in front of a page does something, at most once a minute. Heartbeats, pushed changes and what
 * components fetch by themselves are no such sign, so an open page alone does not keep a session.
 */
@Component
class SignsOfLife implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final List<String> SIGNS = List.of("pointerdown", "keydown", "wheel", "touchmove");
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final transient OpenSessions sessions;

    SignsOfLife(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().addUIInitListener(opened -> watch(opened.getUI()));
    }

    private void watch(UI page) {
        seen(page.getSession());
        for (var sign : SIGNS) {
            page.getElement()
                    .addEventListener(sign, _ -> seen(page.getSession()))
                    .throttle((int) PAUSE.toMillis())
                    .allowInert();
        }
    }

    private void seen(VaadinSession session) {
        if (session.getSession() instanceof WrappedHttpSession here) {
            sessions.used(here.getHttpSession());
        }
    }
}
