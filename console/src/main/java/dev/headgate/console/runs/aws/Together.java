package dev.headgate.console.runs.aws;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Asks many small questions at once, but not too many. */
final class Together {

    private static final int AT_ONCE = 16;

    private Together() {}

    /** Does the work for each; what one of them throws is thrown. */
    static <T> void each(Collection<T> things, Consumer<T> work) {
        var room = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = things.stream()
                    .map(thing -> CompletableFuture.runAsync(() -> inside(room, () -> work.accept(thing)), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void inside(Semaphore room, Runnable work) {
        room.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            room.release();
        }
    }
}
