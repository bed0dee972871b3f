package dev.headgate.ingest.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Many small questions to a store, sixteen at a time, because each is mostly waiting. */
final class Together {

    private static final int AT_A_TIME = 16;

    private Together() {}

    /** The answers in the order of the questions; the first failure is thrown as it is. */
    static <A, B> List<B> ask(List<A> questions, Function<A, B> answer) {
        var pool = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory());
        try {
            var pending = questions.stream()
                    .map(question -> pool.submit(() -> answer.apply(question)))
                    .toList();
            var answers = new ArrayList<B>();
            for (var one : pending) {
                answers.add(one.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The commit was stopped before it had finished.");
        } finally {
            pool.shutdownNow();
        }
    }
}
