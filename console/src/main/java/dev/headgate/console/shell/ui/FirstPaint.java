package dev.headgate.console.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.headgate.console.platform.Preferences;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Puts what must be right before anything is painted into the page itself: the person's colours and the language. */
@Component
class FirstPaint implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Preferences preferences;

    FirstPaint(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.addIndexHtmlRequestListener(this::prepare);
    }

    private void prepare(IndexHtmlResponse page) {
        var html = page.getDocument().getElementsByTag("html").first();
        if (html == null) {
            return;
        }
        html.attr("lang", "en");
        var scheme = colours().scheme();
        html.attr("theme", scheme.getThemeValue());
        html.attr("style", "color-scheme: " + scheme.getValue());
    }

    /** A page without its colours is better than none, so a database that is away does not matter here. */
    private Colours colours() {
        try {
            return Colours.of(preferences);
        } catch (DataAccessException e) {
            return Colours.SYSTEM;
        }
    }
}
