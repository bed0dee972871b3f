package dev.headgate.console.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.platform.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a click or a pushed change let escape: a refusal is shown as its sentence, anything else by the request's id. */
@Component
class Uncaught implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(Uncaught.class);

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(Uncaught::tell));
    }

    private static void tell(ErrorEvent event) {
        var thrown = event.getThrowable();
        if (!(thrown instanceof Refusal)) {
            log.error("Something in a page failed in a way nobody foresaw.", thrown);
        }
        var page = UI.getCurrent();
        if (page != null && page.isAttached()) {
            page.access(() -> Toasts.refused(sentence(thrown)));
        }
    }

    static String sentence(Throwable thrown) {
        return thrown instanceof Refusal refusal
                ? refusal.sentence()
                : "The console failed at this. The log has the details"
                        + RequestId.current()
                                .map(id -> " under the request id " + id)
                                .orElse("") + ".";
    }
}
