package dev.headgate.engine.posture;

import dev.headgate.contract.document.YamlDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What the owner asks of each zone, as {@code security-policies/baseline.yaml} says it.
 *
 * @param zones by name
 */
public record Baseline(Map<String, ZoneBaseline> zones) {

    private static final String PREFIX = "${prefix}";

    public Baseline {
        zones = Map.copyOf(zones);
    }

    /** Reads the file's text. Throws {@code InvalidDocument} or {@code IllegalArgumentException} with a sentence when it is none. */
    public static Baseline read(String yaml) {
        var zones = new HashMap<String, ZoneBaseline>();
        for (var zone : YamlDocument.parse(yaml).tree().path("zones").properties()) {
            zones.put(zone.getKey(), zone(zone.getValue()));
        }
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("The baseline names no zones; it needs at least one under 'zones'.");
        }
        return new Baseline(zones);
    }

    /**
     * The same, once it is sure that each check that it requires is one of these. Throws {@code IllegalArgumentException} that names the others: a misspelt
     * id would otherwise require nothing.
     */
    public Baseline over(List<Check> checks) {
        var unknown = new TreeSet<String>();
        zones.values().forEach(zone -> unknown.addAll(zone.required()));
        checks.forEach(check -> unknown.remove(check.id()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The baseline requires " + String.join(", ", unknown)
                    + ", and there is no such check. Correct the ids, or give the file that adds them.");
        }
        return this;
    }

    /** What is asked of a bucket, by the zone in its name; nothing of a bucket of no zone. */
    public ZoneBaseline of(BucketSnapshot bucket) {
        var zone = bucket.zone().map(zones::get);
        if (zone.isEmpty()) {
            return ZoneBaseline.GENERAL;
        }
        var tail = "-" + bucket.zone().orElse("") + "-" + bucket.account();
        var prefix = bucket.bucket().substring(0, bucket.bucket().length() - tail.length());
        return zone.get()
                .withKeys(zone.get().keys().stream()
                        .map(key -> key.replace(PREFIX, prefix))
                        .toList());
    }

    private static ZoneBaseline zone(JsonNode zone) {
        var lock = zone.path("object_lock");
        var network = zone.path("network");
        var places = new ZoneBaseline.Network(
                Set.copyOf(texts(network.path("vpc_endpoints"))), Set.copyOf(texts(network.path("cidrs"))));
        var fixed = !places.vpcEndpoints().isEmpty() || !places.cidrs().isEmpty();
        var external = new ArrayList<ZoneBaseline.External>();
        zone.path("external").forEach(entry -> external.add(external(entry)));
        return new ZoneBaseline(
                new HashSet<>(texts(zone.path("required"))),
                lock.isObject()
                        ? Optional.of(new ZoneBaseline.ObjectLock(
                                lock.path("mode").asString("GOVERNANCE"),
                                lock.path("days").asInt(0)))
                        : Optional.empty(),
                fixed ? Optional.of(places) : Optional.empty(),
                texts(zone.path("keys")),
                external);
    }

    private static ZoneBaseline.External external(JsonNode entry) {
        var who = who(entry);
        var reason = entry.path("reason").asString("");
        if (who.isEmpty() || reason.isEmpty()) {
            throw new IllegalArgumentException(
                    "An entry of 'external' names an account, an org or a canonical user, and a reason.");
        }
        var expires = entry.path("expires").asString("");
        return new ZoneBaseline.External(
                who, reason, expires.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(expires)));
    }

    private static String who(JsonNode entry) {
        for (var kind : List.of("org", "canonical")) {
            if (!entry.path(kind).asString("").isEmpty()) {
                return kind + ":" + entry.path(kind).asString("");
            }
        }
        return entry.path("account").asString("");
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.asString("")));
        return texts;
    }
}
