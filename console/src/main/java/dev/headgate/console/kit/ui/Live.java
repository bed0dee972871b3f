package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachNotifier;
import com.vaadin.flow.component.UI;
import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Keeps a component true while it is on a page: changes reach it in its own UI, those that come together in one go. */
public final class Live {

    private final Predicate<Change> concerns;
    private final Consumer<Set<Change>> update;
    private final Set<Change> pending = new HashSet<>();

    private Live(Predicate<Change> concerns, Consumer<Set<Change>> update) {
        this.concerns = concerns;
        this.update = update;
    }

    /** Calls {@code update} with the changes that concern the component for as long as it is attached. */
    public static void on(
            Component component, ChangeFeed feed, Predicate<Change> concerns, Consumer<Set<Change>> update) {
        component.addAttachListener(event -> new Live(concerns, update).attach(event, feed));
    }

    private void attach(AttachEvent event, ChangeFeed feed) {
        var ui = event.getUI();
        var registration = feed.listen(change -> hear(change, ui));
        ((DetachNotifier) event.getSource()).addDetachListener(detached -> {
            detached.unregisterListener();
            registration.close();
        });
    }

    private void hear(Change change, UI ui) {
        if (!concerns.test(change)) {
            return;
        }
        boolean first;
        synchronized (pending) {
            first = pending.isEmpty();
            pending.add(change);
        }
        if (first) {
            ui.accessLater(this::tell, this::forget).run();
        }
    }

    private void tell() {
        update.accept(taken());
    }

    private void forget() {
        taken();
    }

    private Set<Change> taken() {
        synchronized (pending) {
            var taken = Set.copyOf(pending);
            pending.clear();
            return taken;
        }
    }
}
