package dev.headgate.collector.call;

import dev.headgate.collector.pace.Pacer;
import dev.headgate.collector.sign.AccessKey;
import dev.headgate.collector.sign.Encoding;
import dev.headgate.collector.sign.Scope;
import dev.headgate.collector.sign.Signer;
import dev.headgate.collector.wire.Exchange;
import dev.headgate.collector.wire.Request;
import dev.headgate.collector.wire.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Makes signed calls, one after the other, with patience: each try takes a slot of the budget. One thread at a time. */
public final class Caller implements AutoCloseable {

    private final Settings settings;
    private final Keys keys;
    private final Exchange exchange;
    private AccessKey key;
    private Signer signer;

    public Caller(Settings settings, Keys keys, Exchange exchange) {
        this.settings = settings;
        this.keys = keys;
        this.exchange = exchange;
        this.key = keys.current();
        this.signer = new Signer(key);
    }

    /** Asks until there is an answer, or patience has run out. */
    public Reply ask(Ask ask) throws InterruptedException {
        var patience = settings.patience();
        var failures = 0;
        var pleas = 0;
        while (true) {
            settings.pacer().await();
            var reply = once(ask);
            if (reply instanceof Reply.Refused refused && Errors.asksForPatience(refused.status(), refused.code())) {
                settings.tally().throttled();
                settings.pacer().throttled();
                if (++pleas > patience.pleas()) {
                    return new Reply.Lost("AWS asked for patience " + pleas + " times (" + refused.code()
                            + "). Scan with a lower --rate, or when less goes on in the account.");
                }
                settings.pacer().rest(pause(pleas));
            } else if (isPassing(reply) && ++failures <= patience.failures()) {
                settings.tally().failed();
                settings.pacer().rest(pause(failures));
            } else {
                settings.pacer().answered();
                return reply instanceof Reply.Refused refused && isPassing(reply) ? lost(refused) : reply;
            }
        }
    }

    private static boolean isPassing(Reply reply) {
        return reply instanceof Reply.Lost
                || reply instanceof Reply.Refused refused && Errors.isPassing(refused.status(), refused.code());
    }

    private static Reply lost(Reply.Refused refused) {
        return new Reply.Lost(
                "AWS answered " + refused.status() + " " + refused.code() + " again and again. Scan again later.");
    }

    /** Twice as long each time, and anything up to that, so that many callers do not come back together. */
    private Duration pause(int attempt) {
        var most = Math.min(
                settings.patience().longest().toMillis(),
                settings.patience().first().toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(most / 2 + settings.random().nextLong(most / 2 + 1));
    }

    private Reply once(Ask ask) {
        settings.tally().called();
        try {
            return reply(exchange.send(signed(ask)));
        } catch (IOException e) {
            return new Reply.Lost("AWS could not be reached (" + e + "). Look at the network and the endpoint.");
        }
    }

    private static Reply reply(Response response) {
        if (response.status() / 100 == 2) {
            return new Reply.Answered(response);
        }
        return new Reply.Refused(
                response.status(),
                Errors.code(response),
                Errors.message(response),
                response.header("x-amz-bucket-region").orElse(""));
    }

    private Request signed(Ask ask) {
        var origin = settings.endpoints().of(ask);
        var body = ask.bytes();
        var bodyHash = body.length == 0 ? Signer.NO_BODY : Signer.hash(body);
        var headers = new TreeMap<>(ask.headers());
        headers.put("host", origin.authority());
        headers.put("x-amz-date", Signer.time(settings.clock().instant()));
        headers.put("x-amz-content-sha256", bodyHash);
        headers.putAll(signer().tokenHeader());
        var query = query(ask, true);
        var canonical = new Signer.Canonical(ask.method(), ask.path(), query, headers, bodyHash);
        var scope = new Scope(ask.region(), ask.service().signingName());
        headers.put("authorization", signer.authorization(canonical, scope));
        headers.remove("host");
        var sent = query(ask, false);
        return new Request(origin, ask.method(), sent.isEmpty() ? ask.path() : ask.path() + "?" + sent, headers, body);
    }

    private Signer signer() {
        var now = keys.current();
        if (!now.equals(key)) {
            key = now;
            signer = new Signer(now);
        }
        return signer;
    }

    private static String query(Ask ask, boolean canonical) {
        if (ask.query().isEmpty()) {
            return "";
        }
        var text = new StringBuilder();
        ask.query().forEach((name, value) -> {
            text.append(text.isEmpty() ? "" : "&").append(Encoding.of(name));
            if (canonical || !value.isEmpty()) {
                text.append('=').append(Encoding.of(value));
            }
        });
        return text.toString();
    }

    @Override
    public void close() {
        exchange.close();
    }

    /**
     * What all callers of a scan share.
     *
     * @param endpoints where calls go
     * @param pacer the budget
     * @param patience how often a call is tried
     * @param clock for signatures
     * @param random spreads retries
     * @param tally counts
     */
    public record Settings(
            Endpoints endpoints, Pacer pacer, Patience patience, Clock clock, RandomGenerator random, Tally tally) {}

    /**
     * How often a call is tried.
     *
     * @param pleas how many times AWS may ask for patience
     * @param failures how many times it may fail otherwise
     * @param first the longest pause before the second try
     * @param longest the longest pause of all
     */
    public record Patience(int pleas, int failures, Duration first, Duration longest) {

        /** What AWS's own clients do, and somewhat longer. */
        public static final Patience USUAL = new Patience(10, 4, Duration.ofMillis(200), Duration.ofSeconds(20));
    }
}
