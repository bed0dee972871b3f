package dev.headgate.glue.spark;

import dev.headgate.glue.core.FilePlan;
import java.nio.ByteBuffer;
import org.apache.spark.Partitioner;

/** Brings the rows of one file to the task that writes it. */
final class FilePartitioner extends Partitioner {

    private static final long serialVersionUID = 1L;

    private final FilePlan plan;

    FilePartitioner(FilePlan plan) {
        this.plan = plan;
    }

    @Override
    public int numPartitions() {
        return plan.tasks();
    }

    @Override
    public int getPartition(Object order) {
        return plan.task(ByteBuffer.wrap((byte[]) order).getInt());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
