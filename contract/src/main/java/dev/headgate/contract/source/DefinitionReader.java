package dev.headgate.contract.source;

import dev.headgate.contract.Excerpt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the outermost parts of a definition: its streams, its check, and {@code x-headgate}. */
final class DefinitionReader {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\\d{1,5})?|\\[[0-9a-fA-F:]+](:\\d{1,5})?");
    private static final Pattern TABLE = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m|h|d)");

    private final Problems problems;

    DefinitionReader(Problems problems) {
        this.problems = problems;
    }

    SourceDefinition read(Element root) {
        root.allow(
                "a DeclarativeSource",
                "version",
                "type",
                "check",
                "definitions",
                "schemas",
                "streams",
                "spec",
                "metadata",
                "description",
                "x-headgate");
        if (!root.child("type").value().asString("").equals("DeclarativeSource")) {
            root.child("type").problem("A source definition has 'type: DeclarativeSource'.");
        }
        var streams = streams(root.child("streams"));
        var own = root.child("x-headgate");
        if (!own.exists()) {
            problems.add(
                    "/x-headgate",
                    "A source definition needs 'x-headgate' with 'hosts' (the only hosts it may reach) and 'mapping' (the table).");
            return new SourceDefinition(
                    streams, List.of(), List.of(), Duration.ZERO, Optional.empty(), OnDrift.ACCEPT, "");
        }
        own.allow("x-headgate", "hosts", "request_timeout", "rate", "on_drift", "mapping");
        return new SourceDefinition(
                streams,
                checked(root.child("check"), streams),
                hosts(own.child("hosts")),
                duration(own.child("request_timeout"), Duration.ofSeconds(15)),
                rate(own.child("rate")),
                onDrift(own.child("on_drift")),
                mapping(own.child("mapping")));
    }

    private List<StreamDefinition> streams(Element list) {
        if (!list.value().isArray() || list.value().isEmpty()) {
            list.problem("'streams' is a list with at least one DeclarativeStream.");
            return List.of();
        }
        var streams = new ArrayList<StreamDefinition>();
        var names = new HashSet<String>();
        for (var item : list.items()) {
            var stream = StreamReader.read(item);
            if (!names.add(stream.name())) {
                item.child("name").problem("The stream '" + Excerpt.of(stream.name()) + "' stands here a second time.");
            }
            streams.add(stream);
        }
        return streams;
    }

    private static List<String> checked(Element check, List<StreamDefinition> streams) {
        var known = streams.stream().map(StreamDefinition::name).toList();
        if (!check.exists()) {
            return known;
        }
        check.allow("CheckStream", "type", "stream_names");
        var names = new ArrayList<String>();
        for (var item : check.child("stream_names").items()) {
            var name = item.value().asString("");
            if (!known.contains(name)) {
                item.problem("There is no stream '" + Excerpt.of(name) + "' to check; the streams are "
                        + String.join(", ", known) + ".");
            }
            names.add(name);
        }
        return names.isEmpty() ? known : names;
    }

    private static List<String> hosts(Element list) {
        var hosts = new ArrayList<String>();
        if (!list.value().isArray() || list.value().isEmpty()) {
            list.problem("'hosts' lists the only hosts that the source may reach, such as [api.example.com].");
            return hosts;
        }
        for (var item : list.items()) {
            var host = item.value().asString("");
            if (!HOST.matcher(host).matches()) {
                item.problem(
                        "A host is written as api.example.com or api.example.com:8443, without a scheme, a path or wildcards; '"
                                + Excerpt.of(host) + "' is not.");
            }
            hosts.add(host.toLowerCase(Locale.ROOT));
        }
        return hosts;
    }

    private static Optional<Rate> rate(Element rate) {
        if (!rate.exists()) {
            return Optional.empty();
        }
        rate.allow("a rate", "requests", "per");
        var requests = rate.integer("requests").orElse(0);
        if (requests < 1) {
            rate.child("requests").problem("A rate is written {requests: 50, per: 1s}, with at least one request.");
        }
        return Optional.of(new Rate(requests, duration(rate.child("per"), Duration.ofSeconds(1))));
    }

    private static Duration duration(Element element, Duration otherwise) {
        if (!element.exists()) {
            return otherwise;
        }
        var matcher = DURATION.matcher(element.value().asString(""));
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            element.problem("A duration is a whole number above 0 and a unit (ms, s, m, h, d), such as 15s.");
            return otherwise;
        }
        var prefix = matcher.group(2).equals("d") ? "P" : "PT";
        var amount = Long.parseLong(matcher.group(1));
        return matcher.group(2).equals("ms")
                ? Duration.ofMillis(amount)
                : Duration.parse(prefix + amount + matcher.group(2).toUpperCase(Locale.ROOT));
    }

    private static OnDrift onDrift(Element element) {
        if (!element.exists()) {
            return OnDrift.ACCEPT;
        }
        for (var choice : OnDrift.values()) {
            if (choice.name().toLowerCase(Locale.ROOT).equals(element.value().asString(""))) {
                return choice;
            }
        }
        element.problem("'on_drift' is accept, quarantine or stop.");
        return OnDrift.ACCEPT;
    }

    private static String mapping(Element element) {
        var table = element.value().asString("");
        if (!TABLE.matcher(table).matches()) {
            element.problem(
                    "'mapping' is the name of a table: lower-case letters, digits and underscores, not starting with a digit.");
        }
        return table;
    }
}
