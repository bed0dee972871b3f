package dev.headgate.glue.spark;

import dev.headgate.glue.core.SortKeys;
import org.apache.spark.Partitioner;

/** Brings rows with one key to one task. */
final class KeyPartitioner extends Partitioner {

    private static final long serialVersionUID = 1L;

    private final int tasks;

    KeyPartitioner(int tasks) {
        this.tasks = tasks;
    }

    @Override
    public int numPartitions() {
        return tasks;
    }

    @Override
    public int getPartition(Object order) {
        return SortKeys.hash((byte[]) order) % tasks;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyPartitioner partitioner && partitioner.tasks == tasks;
    }

    @Override
    public int hashCode() {
        return tasks;
    }
}
