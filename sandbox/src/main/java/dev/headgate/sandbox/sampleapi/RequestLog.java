package dev.headgate.sandbox.sampleapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests for sales, the oldest first. */
final class RequestLog {

    private static final int KEPT = 20_000;

    private final Deque<LoggedRequest> requests = new ArrayDeque<>();

    synchronized void add(LoggedRequest request) {
        if (requests.size() == KEPT) {
            requests.removeFirst();
        }
        requests.addLast(request);
    }

    synchronized List<LoggedRequest> of(String dataset) {
        return requests.stream()
                .filter(request -> dataset.isEmpty() || request.dataset().equals(dataset))
                .toList();
    }
}
