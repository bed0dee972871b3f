package dev.headgate.console.testing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;

/** The push connection of a browser that is not there: open until it is said to be away. */
public final class Push implements PushConnection {

    private static final long serialVersionUID = 1L;

    private volatile boolean connected = true;

    /** Connects the current UI. */
    public void open() {
        UI.getCurrent().getInternals().setPushConnection(this);
    }

    public void goAway() {
        connected = false;
    }

    public void comeBack() {
        connected = true;
    }

    @Override
    public void push() {
        // Nobody is there to read it.
    }

    @Override
    public void disconnect() {
        goAway();
    }

    @Override
    public boolean isConnected() {
        return connected;
    }
}
