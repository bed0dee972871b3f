package dev.headgate.glue.core;

import dev.headgate.contract.Json;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What reading came to; tallies add up.
 *
 * @param rows records read
 * @param bytes compressed bytes read
 * @param quarantined rows set aside by reason
 * @param quarantineObjects the objects that they went to
 * @param unique rows left after repeats were dropped, by partition value
 */
public record Tally(
        long rows,
        long bytes,
        Map<String, Long> quarantined,
        SortedSet<String> quarantineObjects,
        Map<Long, Long> unique) {

    public static final Tally NONE = new Tally(0, 0, Map.of(), new TreeSet<>(), Map.of());

    /** What reading one object came to. */
    static Tally read(long rows, long bytes, Map<String, Long> quarantined, SortedSet<String> quarantineObjects) {
        return new Tally(rows, bytes, quarantined, quarantineObjects, Map.of());
    }

    /** The rows left, by partition value. */
    static Tally unique(Map<Long, Long> unique) {
        return new Tally(0, 0, Map.of(), new TreeSet<>(), unique);
    }

    public static Tally fromJson(byte[] json) {
        return Json.read(json, Tally.class);
    }

    public byte[] toJson() {
        return Json.bytes(this);
    }

    public Tally plus(Tally other) {
        var objects = new TreeSet<>(quarantineObjects);
        objects.addAll(other.quarantineObjects);
        return new Tally(
                rows + other.rows,
                bytes + other.bytes,
                sum(quarantined, other.quarantined),
                objects,
                sum(unique, other.unique));
    }

    long uniqueRows() {
        return unique.values().stream().mapToLong(Long::longValue).sum();
    }

    long quarantinedRows() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }

    private static <K extends Comparable<K>> Map<K, Long> sum(Map<K, Long> first, Map<K, Long> second) {
        var sum = new TreeMap<>(first);
        second.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }
}
