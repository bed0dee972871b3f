package dev.headgate.console.posture.aws;

import dev.headgate.collector.AssumedRole;
import dev.headgate.collector.Collector;
import dev.headgate.collector.FoundKeys;
import dev.headgate.collector.call.Caller;
import dev.headgate.collector.call.Endpoints;
import dev.headgate.collector.call.Keys;
import dev.headgate.collector.call.Tally;
import dev.headgate.collector.pace.Pacer;
import dev.headgate.collector.pace.Ticker;
import dev.headgate.collector.wire.SocketExchange;
import dev.headgate.collector.wire.Sockets;
import dev.headgate.console.platform.AwsSettings;
import dev.headgate.console.posture.PostureSettings;
import dev.headgate.console.posture.Seen;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The accounts that are looked at, and with which keys: the console's own, and a role for each other. */
@Component
class Accounts {

    private final AwsSettings aws;
    private final PostureSettings settings;
    private final Keys own;
    private final Clock clock;

    @Autowired
    Accounts(AwsSettings aws, PostureSettings settings, Clock clock) {
        this(aws, settings, FoundKeys.in(System.getenv()), clock);
    }

    Accounts(AwsSettings aws, PostureSettings settings, Keys own, Clock clock) {
        this.aws = aws;
        this.settings = settings;
        this.own = own;
        this.clock = clock;
    }

    /** What one scan works with: a budget and counts of its own. */
    Session session(Consumer<Seen.Tally> progress) {
        var tally = new Tally();
        var caller = new Caller.Settings(
                aws.override().map(Endpoints::at).orElseGet(Endpoints::aws),
                new Pacer(settings.rate(), Ticker.system()),
                Caller.Patience.USUAL,
                clock,
                new Random(),
                tally);
        var sockets = new Sockets(aws.connectTimeout(), aws.readTimeout());
        var roles = new LinkedHashMap<String, Keys>();
        settings.roles()
                .forEach(role -> roles.put(
                        account(role),
                        new AssumedRole(
                                role,
                                aws.region(),
                                () -> new Caller(caller, own, new SocketExchange(sockets)),
                                clock)));
        var collector = new Collector(
                caller, () -> new CountedExchange(new SocketExchange(sockets), () -> progress.accept(shown(tally))));
        return new Session(collector, own, roles, tally);
    }

    private static String account(String role) {
        return role.split(":", 6)[4];
    }

    private static Seen.Tally shown(Tally tally) {
        var counts = tally.counts();
        return new Seen.Tally(counts.calls(), counts.throttled());
    }

    /** A collector with the keys of each account. */
    record Session(Collector collector, Keys own, Map<String, Keys> roles, Tally counts) {

        List<Keys> all() {
            return Stream.concat(Stream.of(own), roles.values().stream()).toList();
        }

        /** The keys of an account; the console's own where it has no role. */
        Keys of(String account) {
            return roles.getOrDefault(account, own);
        }

        Seen.Tally tally() {
            return shown(counts);
        }
    }
}
