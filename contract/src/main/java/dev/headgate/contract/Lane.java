package dev.headgate.contract;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A share of a run's slices that one ingest worker goes through in order.
 *
 * @param key control-zone key of the slices file
 * @param from first line of the share, counting from 0
 * @param to the line after the last
 */
public record Lane(String key, int from, int to) {

    /** The most lanes that a run has. */
    public static final int MOST = 40;

    /** So many slices in at most 40 equal shares; one empty share when there are none, because a run has at least one lane. */
    public static List<Lane> shares(String key, int slices) {
        var lanes = workers(slices);
        return IntStream.range(0, lanes)
                .mapToObj(
                        i -> new Lane(key, (int) ((long) slices * i / lanes), (int) ((long) slices * (i + 1) / lanes)))
                .toList();
    }

    /** How many workers a plan of so many slices has. */
    public static int workers(int slices) {
        return Math.max(1, Math.min(MOST, slices));
    }
}
