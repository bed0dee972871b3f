package dev.headgate.collector.bench;

import dev.headgate.collector.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Where two scans of the same buckets differ, each difference with who is right by AWS's pages. */
final class Disagreements {

    private static final String LINE = "%-16s %-12s %-8s %-15s %-9s %7s  %s%n";

    private final Map<String, Pattern> buckets;
    private final Results prowlers;
    private final Results ours;
    private final Map<String, Settled> settled = settled();

    Disagreements(Map<String, Pattern> buckets, Results prowlers, Results ours) {
        this.buckets = buckets;
        this.prowlers = prowlers;
        this.ours = ours;
    }

    /** In how many places a program gave no verdict at all. */
    static long silent(Collection<String> buckets, Results results, Function<Pair, Set<String>> side) {
        return buckets.stream()
                .flatMap(bucket -> Pair.ALL.stream().map(pair -> results.worst(bucket, side.apply(pair))))
                .filter(String::isEmpty)
                .count();
    }

    /** Prints them by pattern and check; false when the list does not say who is right in one of them, or says so of what does not happen. */
    boolean print() {
        var found = found();
        var places = buckets.size() * Pair.ALL.size();
        var different = found.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%nVerdicts alike: %d of %d. Disagreements:%n", places - different, places);
        System.out.printf(LINE, "pattern", "check", "Prowler", "Headgate", "right", "buckets", "why");
        var complete = true;
        for (var entry : found.entrySet()) {
            var words = entry.getKey().split(" ");
            var why = settled.getOrDefault(entry.getKey(), Settled.OPEN);
            complete &= why != Settled.OPEN;
            System.out.printf(
                    LINE, words[0], words[1], words[2], words[3], why.right(), entry.getValue(), why.reason());
        }
        var stale = new TreeMap<>(settled);
        stale.keySet().removeAll(found.keySet());
        stale.keySet().forEach(key -> System.out.println("Settled, but not seen: " + key));
        return complete && stale.isEmpty();
    }

    /** How many buckets show each one, by pattern, check and both verdicts. */
    private Map<String, Integer> found() {
        var found = new TreeMap<String, Integer>();
        for (var bucket : buckets.entrySet()) {
            for (var pair : Pair.ALL) {
                var theirs = prowlers.worst(bucket.getKey(), pair.prowlers());
                var own = ours.worst(bucket.getKey(), pair.ours());
                if (!theirs.equals(own)) {
                    var verdicts = (theirs.isEmpty() ? "-" : theirs) + " " + own;
                    found.merge(bucket.getValue().name() + " " + pair.name() + " " + verdicts, 1, Integer::sum);
                }
            }
        }
        return found;
    }

    /** The list beside this class: {@code pattern check prowler headgate right|reason}, a line each. */
    private static Map<String, Settled> settled() {
        try (var list = Objects.requireNonNull(Disagreements.class.getResourceAsStream("settled.txt"))) {
            var all = new LinkedHashMap<String, Settled>();
            for (var line : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                var words = line.split("\\|")[0].strip();
                var right = words.substring(words.lastIndexOf(' ') + 1);
                var key = words.substring(0, words.lastIndexOf(' '));
                all.put(
                        key,
                        new Settled(right, line.substring(line.indexOf('|') + 1).strip()));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Settled(String right, String reason) {

        static final Settled OPEN = new Settled("?", "Nobody has settled this yet.");
    }
}
