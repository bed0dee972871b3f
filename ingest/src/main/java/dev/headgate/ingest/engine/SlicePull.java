package dev.headgate.ingest.engine;

import dev.headgate.contract.Checkpoint;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.TimeKeeper;
import dev.headgate.ingest.http.Throttled;
import dev.headgate.ingest.store.ObjectStore;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One turn at a slice: pages are pulled, the next one while the last is written, until the slice, the time or the API's patience ends. */
final class SlicePull {

    private final Pages pages;
    private final ObjectStore raw;
    private final TimeKeeper time;
    private final Instant deadline;

    SlicePull(Pages pages, ObjectStore raw, TimeKeeper time, Instant deadline) {
        this.pages = pages;
        this.raw = raw;
        this.time = time;
        this.deadline = deadline;
    }

    Outcome pull(SliceTask task, Progress progress) throws InterruptedException {
        var from = progress.claim();
        if (from.done()) {
            return new Outcome.Done(from);
        }
        var writer = new SliceWriter(task, raw, progress, from);
        var fetching = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
        try {
            return pull(writer, from, fetching);
        } finally {
            fetching.shutdownNow();
        }
    }

    private Outcome pull(SliceWriter writer, Checkpoint from, ExecutorService fetching) throws InterruptedException {
        var token = from.cursor().isPresent() ? from.cursor() : pages.first();
        try {
            var pending = ask(fetching, token);
            while (true) {
                var fetched = await(pending);
                token = fetched.next();
                var isOver = !time.now().isBefore(deadline);
                if (token.isPresent() && !isOver) {
                    pending = ask(fetching, token);
                }
                writer.throttled(fetched.throttled());
                writer.write(fetched.page());
                if (token.isEmpty() || isOver) {
                    return ended(writer, token);
                }
                if (writer.isFull()) {
                    writer.close(token, false);
                }
            }
        } catch (Throttled e) {
            writer.throttled(e.asked());
            return new Outcome.Waiting(writer.close(token, false), e.until());
        } catch (GivenUp e) {
            // The page that the token names did not come, but those before it did and are kept.
            writer.close(token, false);
            throw e.failure();
        }
    }

    private static Outcome ended(SliceWriter writer, Optional<String> token) {
        return token.isEmpty()
                ? new Outcome.Done(writer.close(token, true))
                : new Outcome.OutOfTime(writer.close(token, false));
    }

    private Future<Pages.Fetched> ask(ExecutorService fetching, Optional<String> token) {
        return fetching.submit(() -> pages.fetch(token));
    }

    private static Pages.Fetched await(Future<Pages.Fetched> pending) throws InterruptedException {
        try {
            return pending.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SourceFailure failure) {
                throw new GivenUp(failure);
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** A page that could not be fetched, as opposed to one that could not be written. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient SourceFailure failure;

        GivenUp(SourceFailure failure) {
            super(failure);
            this.failure = failure;
        }

        SourceFailure failure() {
            return failure;
        }
    }
}
