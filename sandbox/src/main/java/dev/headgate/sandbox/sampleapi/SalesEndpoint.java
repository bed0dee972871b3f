package dev.headgate.sandbox.sampleapi;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** {@code GET /datasets/<name>/sales}: pages of records, or whatever its faults make of them. */
final class SalesEndpoint implements Endpoint {

    private static final List<String> PARAMETERS =
            List.of("from", "to", "through", "cursor", "limit", "page", "per_page", "offset");
    private static final int BYTES_A_RECORD = 450;

    /** An answer and the slots that have arrived once it is sent. */
    private record Page(Answer answer, int[] slots) {}

    private final Datasets datasets;
    private final RequestLog log;
    private final String token;
    private final Clock clock;

    SalesEndpoint(Datasets datasets, RequestLog log, String token, Clock clock) {
        this.datasets = datasets;
        this.log = log;
        this.token = token;
        this.clock = clock;
    }

    @Override
    public void serve(Call call, HttpExchange exchange) throws IOException {
        call.requireToken(token);
        if (call.path().size() != 3 || !call.path().get(2).equals("sales")) {
            throw new Refusal(404, "Ask for /datasets/<name>/sales.");
        }
        if (!call.method().equals("GET")) {
            throw new Refusal(405, "Sales can only be read: GET.");
        }
        var at = clock.instant();
        var shelf = datasets.named(call.path().get(1));
        var request = PageRequest.of(call, shelf.dataset().plan());
        var verdict = shelf.temper().next();
        pause(shelf.temper().faults().latencyMs());
        var page = page(shelf, request, verdict);
        log.add(new LoggedRequest(
                at,
                call.path().get(1),
                query(call),
                page.answer.status(),
                verdict.fault(),
                verdict.early(),
                page.slots.length));
        page.answer.send(exchange);
        shelf.deliveries().arrived(page.slots);
    }

    private static Page page(Shelf shelf, PageRequest request, Temper.Verdict verdict) {
        var nothing = new int[0];
        return switch (verdict.fault()) {
            case TOKEN_EXPIRED -> new Page(Answer.refusal(new Refusal(401, "The token has expired.")), nothing);
            case THROTTLED -> new Page(Answer.throttled(verdict.retryAfter().toSeconds()), nothing);
            case BROKEN -> new Page(Answer.refusal(new Refusal(500, "Something broke here; try again.")), nothing);
            case HTML -> new Page(Answer.html("<!doctype html><title>Maintenance</title><p>Back soon.</p>"), nothing);
            case CUT -> new Page(records(shelf, request).answer.cut(), nothing);
            case NONE -> records(shelf, request);
        };
    }

    private static Page records(Shelf shelf, PageRequest request) {
        var dataset = shelf.dataset();
        var faults = shelf.temper().faults();
        var window = dataset.order().window(request.from(), request.to());
        var overlap = request.position() < window.size() ? faults.overlap() : 0;
        var slots = window.slots(Math.max(0, request.position() - overlap), request.end());
        var json = new StringBuilder(slots.length * BYTES_A_RECORD + 100).append("{\"data\":[");
        for (int i = 0; i < slots.length; i++) {
            dataset.sales().write(dataset.layout().slot(slots[i]), faults.driftAt(), json.append(i == 0 ? "" : ","));
        }
        json.append("],\"total\":").append(window.size());
        if (request.byCursor()) {
            var last = request.end() >= window.size();
            json.append(",\"next\":").append(last ? "null" : "\"" + request.nextCursor() + "\"");
        }
        return new Page(Answer.json(json.append('}').toString()), slots);
    }

    /** Only the parameters that the API knows, so that no stray secret gets into the log. */
    private static String query(Call call) {
        return PARAMETERS.stream()
                .flatMap(name -> call.parameter(name).map(value -> name + "=" + value).stream())
                .collect(Collectors.joining("&"));
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
