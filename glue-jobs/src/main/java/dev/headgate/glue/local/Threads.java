package dev.headgate.glue.local;

import dev.headgate.glue.core.JobFailure;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A fixed number of threads that work through a list. */
final class Threads implements Closeable {

    private final ExecutorService pool;
    private final int count;

    Threads(int count) {
        this.count = count;
        this.pool = Executors.newFixedThreadPool(count);
    }

    int count() {
        return count;
    }

    /** What is done with one item. */
    @FunctionalInterface
    interface Work<T, R> {
        R on(T item) throws IOException;
    }

    /** Does the work on every item and gives the results in the items' order; the first failure ends it. */
    <T, R> List<R> each(List<T> items, Work<T, R> work) {
        var calls =
                items.stream().map(item -> (Callable<R>) () -> work.on(item)).toList();
        try {
            var results = new ArrayList<R>();
            for (var future : pool.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobFailure("The run was interrupted; nothing was published.", e);
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        }
    }

    static RuntimeException failed(Throwable cause) {
        return cause instanceof RuntimeException known
                ? known
                : new JobFailure(
                        "The run could not read or write (" + cause.getMessage() + "); nothing was published.", cause);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
