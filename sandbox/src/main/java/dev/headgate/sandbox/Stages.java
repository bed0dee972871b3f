package dev.headgate.sandbox;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts parts stage by stage, the parts of one stage side by side, and closes what was started in reverse. */
final class Stages implements AutoCloseable {

    private final Progress progress;
    private final Deque<Part> started = new ArrayDeque<>();
    private boolean closed;

    Stages(Progress progress) {
        this.progress = progress;
    }

    /** Starts the parts together and returns when all serve. Throws the first failure. */
    void start(Part... parts) throws Exception {
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
            var starting = Arrays.stream(parts)
                    .map(part -> CompletableFuture.runAsync(() -> start(part), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(starting).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private void start(Part part) {
        synchronized (started) {
            if (closed) {
                return;
            }
            started.push(part);
        }
        try {
            progress.step(part.name(), part::start);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    /** Closes every part that was started, the last one first; a part that cannot close does not keep the others open. */
    @Override
    public void close() {
        synchronized (started) {
            closed = true;
        }
        while (true) {
            Part part;
            synchronized (started) {
                if (started.isEmpty()) {
                    return;
                }
                part = started.pop();
            }
            try {
                part.close();
            } catch (RuntimeException e) {
                progress.say("  " + part.name() + " did not close: " + e.getMessage());
            }
        }
    }
}
