package dev.headgate.collector;

import dev.headgate.collector.call.Caller;
import dev.headgate.collector.call.Endpoints;
import dev.headgate.collector.call.Tally;
import dev.headgate.collector.pace.Pacer;
import dev.headgate.collector.pace.Ticker;
import dev.headgate.collector.sign.AccessKey;
import dev.headgate.collector.wire.SocketExchange;
import dev.headgate.collector.wire.Sockets;
import dev.headgate.engine.posture.Catalogue;
import dev.headgate.engine.posture.Estate;
import dev.headgate.engine.posture.Outcome;
import dev.headgate.engine.posture.Posture;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Scans as the command line does, with pauses short enough for a test. */
final class Scanning {

    static final int LANES = 8;
    static final Posture POSTURE = Posture.general(Catalogue.all());
    private static final Caller.Patience SHORT =
            new Caller.Patience(30, 3, Duration.ofMillis(2), Duration.ofMillis(40));

    private Scanning() {}

    static Collected collect(URI endpoint, Extent extent, double rate) throws InterruptedException {
        var settings = new Caller.Settings(
                Endpoints.at(endpoint),
                new Pacer(rate, Ticker.system()),
                SHORT,
                Clock.systemUTC(),
                new Random(20261123),
                new Tally());
        var sockets = new Sockets(Duration.ofSeconds(5), Duration.ofSeconds(30));
        var key = new AccessKey("test", "test", Optional.empty());
        return new Collector(settings, () -> new SocketExchange(sockets))
                .collect(new Order(extent, POSTURE.calls(), Moto.REGION, LANES), List.of(() -> key), sentence -> {
                    throw new AssertionError(sentence);
                });
    }

    /** What each check came to, by bucket and check. */
    static Map<String, Map<String, Outcome>> judged(Estate estate) {
        var all = new HashMap<String, Map<String, Outcome>>();
        POSTURE.judge(
                estate,
                LocalDate.of(2026, 11, 23),
                finding -> all.computeIfAbsent(finding.bucket().bucket(), _ -> new HashMap<>())
                        .put(finding.check().id(), finding.outcome()));
        return all;
    }
}
