package dev.headgate.glue.core;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which files will be written: for each partition value as many as keep a file within a sensible size, numbered through all
 * partitions from 0, and shared out over tasks in that order.
 */
public final class FilePlan implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long ROWS_PER_FILE = 2_000_000;
    private static final long ROWS_PER_TASK = 500_000;

    private final List<PlannedFile> files = new ArrayList<>();
    private final Map<Long, Integer> firstFile = new TreeMap<>();
    private final Map<Long, Integer> fileCount = new TreeMap<>();
    private final int tasks;

    private FilePlan(Map<Long, Long> rowsByPartition, int mostTasks) {
        var total = 0L;
        for (var partition : new TreeMap<>(rowsByPartition).entrySet()) {
            total += partition.getValue();
            var count = (int) divideUp(partition.getValue(), ROWS_PER_FILE);
            firstFile.put(partition.getKey(), files.size());
            fileCount.put(partition.getKey(), count);
            for (var number = 0; number < count; number++) {
                files.add(new PlannedFile(partition.getKey(), number));
            }
        }
        tasks = (int) Math.max(1, Math.min(files.size(), Math.max(mostTasks, divideUp(total, ROWS_PER_TASK))));
    }

    /** Plans for so many rows of each partition value; {@code workers} is how many tasks run at once. */
    public static FilePlan of(Map<Long, Long> rowsByPartition, int workers) {
        return new FilePlan(rowsByPartition, workers);
    }

    /** The number of the file that an encoded row belongs in. */
    public int file(EncodedRow row) {
        var partition = RowCodec.partition(row.content());
        var count = fileCount.get(partition);
        var first = firstFile.get(partition);
        if (count == null || first == null) {
            throw new IllegalStateException("No file was planned for the partition value " + partition + ".");
        }
        return first + SortKeys.hash(row.order()) % count;
    }

    /** The task that writes a file. */
    public int task(int file) {
        return (int) ((long) file * tasks / files.size());
    }

    public int tasks() {
        return tasks;
    }

    PlannedFile planned(int file) {
        return files.get(file);
    }

    private static long divideUp(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    /** The file of a partition value with its number there. */
    record PlannedFile(long partition, int number) implements Serializable {}
}
