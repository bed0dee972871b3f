package dev.headgate.console.testing;

import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Changes within one process, told at once. */
public final class LocalFeed implements ChangeFeed {

    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void announce(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    @Override
    public Registration listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Who listens now. */
    public List<Consumer<Change>> listeners() {
        return List.copyOf(listeners);
    }
}
