package dev.headgate.ingest.engine;

import dev.headgate.contract.source.Pagination;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.expression.Expressions;
import dev.headgate.ingest.http.CallMaker;
import dev.headgate.ingest.http.PatientHttp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Fetches the pages of one slice, one after the other. */
final class Pages {

    private final PatientHttp http;
    private final CallMaker calls;
    private final PageDecoder decoder;
    private final Pagination strategy;
    private final Expressions expressions;

    Pages(PatientHttp http, CallMaker calls, PageDecoder decoder, Pagination strategy, Expressions expressions) {
        this.http = http;
        this.calls = calls;
        this.decoder = decoder;
        this.strategy = strategy;
        this.expressions = expressions;
    }

    /** The token to begin with. */
    Optional<String> first() {
        return strategy.first();
    }

    /** The page that the token names, and the token of the one after it. */
    Fetched fetch(Optional<String> token) throws InterruptedException {
        var fetched = http.get(calls.page(token), answer -> {
            var page = decoder.decode(answer);
            var context = new Context(page, token, scope(page, token, answer.headers()));
            return new Fetched(page, strategy.next(context), Duration.ZERO);
        });
        var page = fetched.value();
        if (page.next().isPresent() && page.next().equals(token)) {
            throw new SourceFailure(
                    "The API named the page it had just sent as the next page, so the pull would never end."
                            + " Check cursor_value and stop_condition.");
        }
        return new Fetched(page.page(), page.next(), fetched.throttled());
    }

    private Map<String, Object> scope(Page page, Optional<String> token, Map<String, ?> headers) {
        var scope = new LinkedHashMap<>(calls.scope());
        scope.putAll(page.scope());
        var firsts = new LinkedHashMap<String, Object>();
        headers.forEach((name, values) -> {
            if (values instanceof java.util.List<?> list && !list.isEmpty()) {
                firsts.put(name, String.valueOf(list.get(0)));
            }
        });
        scope.put("headers", firsts);
        token.ifPresent(value -> scope.put("last_page_token_value", value));
        return scope;
    }

    /** A page, the token of the next, and the waiting that the API had asked for. */
    record Fetched(Page page, Optional<String> next, Duration throttled) {}

    private final class Context implements Pagination.PageContext {
        private final Page page;
        private final Optional<String> token;
        private final Map<String, Object> scope;

        Context(Page page, Optional<String> token, Map<String, Object> scope) {
            this.page = page;
            this.token = token;
            this.scope = scope;
        }

        @Override
        public long size() {
            return page.size();
        }

        @Override
        public Optional<String> token() {
            return token;
        }

        @Override
        public Optional<String> value(String expression) {
            return expressions.value(expression, scope);
        }

        @Override
        public boolean holds(String condition) {
            return expressions.holds(condition, scope);
        }
    }
}
