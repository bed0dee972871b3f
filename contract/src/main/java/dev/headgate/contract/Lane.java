package dev.headgate.contract;

/**
 * A share of a run's slices that one ingest worker goes through in order.
 *
 * @param key control-zone key of the slices file
 * @param from first line of the share, counting from 0
 * @param to the line after the last
 */
public record Lane(String key, int from, int to) {}
