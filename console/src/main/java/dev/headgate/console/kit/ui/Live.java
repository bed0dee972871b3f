package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachNotifier;
import com.vaadin.flow.component.UI;
import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Keeps a component true while it is on a page: changes reach it in its own UI, those that come together in one go.
 *
 * <p>A page whose push connection is away takes none, so nothing is worked out for a browser that may be gone; when the
 * connection is back, the page is told that anything may have changed.
 */
public final class Live {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Predicate<Change> concerns;
    private final Consumer<Set<Change>> update;
    private final Set<Change> pending = new HashSet<>();
    private final Executor executor;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile boolean closed;

    private Live(Predicate<Change> concerns, Consumer<Set<Change>> update, Executor executor) {
        this.concerns = concerns;
        this.update = update;
        this.executor = executor;
    }

    /** Calls {@code update} with the changes that concern the component for as long as it is attached. */
    public static void on(
            Component component, ChangeFeed feed, Predicate<Change> concerns, Consumer<Set<Change>> update) {
        component.addAttachListener(event ->
                new Live(concerns, update, event.getSession().getService().getExecutor()).attach(event, feed));
    }

    private void attach(AttachEvent event, ChangeFeed feed) {
        var ui = event.getUI();
        var registration = feed.listen(change -> hear(change, ui));
        ((DetachNotifier) event.getSource()).addDetachListener(detached -> {
            detached.unregisterListener();
            registration.close();
            closed = true;
        });
    }

    private void hear(Change change, UI ui) {
        if (!concerns.test(change)) {
            return;
        }
        if (isAway(ui)) {
            if (away.compareAndSet(false, true)) {
                lookLater(ui);
            }
            return;
        }
        pass(change, ui);
    }

    private static boolean isAway(UI ui) {
        var push = ui.getInternals().getPushConnection();
        return push != null && !push.isConnected();
    }

    private void lookLater(UI ui) {
        CompletableFuture.delayedExecutor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS, executor)
                .execute(() -> look(ui));
    }

    private void look(UI ui) {
        if (closed) {
            return;
        }
        if (isAway(ui)) {
            lookLater(ui);
        } else {
            away.set(false);
            pass(Change.ANYTHING, ui);
        }
    }

    private void pass(Change change, UI ui) {
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
