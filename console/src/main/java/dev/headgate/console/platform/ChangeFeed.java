package dev.headgate.console.platform;

import java.util.function.Consumer;

/** Tells every console over the same database what has changed, once the change is committed. */
public interface ChangeFeed {

    /** Tells it when the current transaction commits, and at once outside one. */
    void announce(Change change);

    /** Hears every change until the registration is closed; the listener must be quick and must not throw. */
    Registration listen(Consumer<Change> listener);

    /** A listener's place; closing it twice does no harm. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
