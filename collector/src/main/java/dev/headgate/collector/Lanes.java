package dev.headgate.collector;

import dev.headgate.collector.call.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Works through tasks with a fixed number of threads, each with a caller and so a connection of its own. */
final class Lanes {

    private final int width;
    private final Supplier<Caller> callers;

    Lanes(int width, Supplier<Caller> callers) {
        if (width < 1) {
            throw new IllegalArgumentException("At least 1 call goes on at a time; " + width + " is less.");
        }
        this.width = width;
        this.callers = callers;
    }

    /** Does all of them; the first failure that a task did not contain itself ends it. */
    void run(List<Task> tasks) throws InterruptedException {
        var queue = new ConcurrentLinkedQueue<>(tasks);
        var factory = Thread.ofPlatform().name("scan-", 0).daemon().factory();
        try (var threads = Executors.newFixedThreadPool(Math.min(width, Math.max(1, tasks.size())), factory)) {
            var lanes = new ArrayList<Future<?>>();
            for (var i = 0; i < Math.min(width, tasks.size()); i++) {
                lanes.add(threads.submit(() -> {
                    work(queue);
                    return null;
                }));
            }
            try {
                for (var lane : lanes) {
                    await(lane);
                }
            } finally {
                queue.clear();
                threads.shutdownNow();
            }
        }
    }

    private void work(Queue<Task> queue) throws InterruptedException {
        try (var caller = callers.get()) {
            for (var task = queue.poll(); task != null; task = queue.poll()) {
                task.run(caller);
            }
        }
    }

    private static void await(Future<?> lane) throws InterruptedException {
        try {
            lane.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case InterruptedException _ -> throw new InterruptedException("A lane was interrupted.");
                case null, default -> throw new IllegalStateException("A lane ended unexpectedly.", e);
            }
        }
    }

    /** Something to ask. */
    @FunctionalInterface
    interface Task {

        void run(Caller caller) throws InterruptedException;
    }
}
