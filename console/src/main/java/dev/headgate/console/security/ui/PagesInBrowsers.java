package dev.headgate.console.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;
import dev.headgate.console.security.DoorPages;
import dev.headgate.console.security.Ending;
import dev.headgate.console.security.OpenPages;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Leads the pages of a session to the one that says that it is over, through the connection that they hold open. */
@Component
class PagesInBrowsers implements OpenPages {

    private static final Logger log = LoggerFactory.getLogger(PagesInBrowsers.class);

    @Override
    public void leave(HttpSession session, Ending why) {
        for (var pages : VaadinSession.getAllSessions(session)) {
            pages.accessSynchronously(() -> List.copyOf(pages.getUIs()).forEach(page -> leave(page, why)));
        }
    }

    private static void leave(UI page, Ending why) {
        if (page == UI.getCurrent() || page.isClosing()) {
            return;
        }
        try {
            var from = page.getInternals().getActiveViewLocation().getPathWithQueryParameters();
            page.accessSynchronously(() -> page.getPage().setLocation(DoorPages.signedOut(why, "/" + from)));
            page.push();
            // Waits until the message is out; the session's end would close the line over it.
            Optional.ofNullable(page.getInternals().getPushConnection()).ifPresent(PushConnection::disconnect);
        } catch (RuntimeException e) {
            log.debug("A page could not be told that its session is over: {}", e.getMessage());
        }
    }
}
