package dev.headgate.glue.spark;

import dev.headgate.glue.core.Counting;
import dev.headgate.glue.core.EncodedRow;
import dev.headgate.glue.core.EtlEngine;
import dev.headgate.glue.core.EtlJob;
import dev.headgate.glue.core.FilePlan;
import dev.headgate.glue.core.FileWriting;
import dev.headgate.glue.core.Input;
import dev.headgate.glue.core.KeepLatest;
import dev.headgate.glue.core.ProcessedFile;
import dev.headgate.glue.core.SortKeys;
import dev.headgate.glue.core.Tally;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Spreads the work over Spark: objects to executors, rows shuffled by key to drop repeats, then by file to be written. The
 * driver sees counts and file names, never a row. Counts travel through the shuffle with the rows, so a task that is run twice is
 * counted once.
 */
public final class SparkEngine implements EtlEngine {

    private static final int MOST_READ_TASKS = 10_000;
    private static final int MOST_KEY_TASKS = 4_000;

    private final JavaSparkContext spark;
    private @Nullable EtlJob job;
    private @Nullable JavaPairRDD<byte[], byte[]> unique;

    public SparkEngine(JavaSparkContext spark) {
        this.spark = spark;
    }

    @Override
    public Tally read(EtlJob whole) {
        var task = whole.withoutInputs();
        var objects = whole.inputs().size();
        var inputs = whole.inputs().stream().map(Input::toJson).toList();
        var rows = spark.parallelize(inputs, Math.max(1, Math.min(objects, MOST_READ_TASKS)))
                .mapPartitionsToPair(new ReadObjects(task));
        var keyTasks = Math.max(1, Math.min(MOST_KEY_TASKS, Math.max(workers(), objects / 2)));
        var left = rows.repartitionAndSortWithinPartitions(new KeyPartitioner(keyTasks), new BytesOrder())
                .mapPartitionsToPair(sorted -> pairs(new KeepLatest(rows(sorted))), true);
        job = task;
        unique = left;
        return left
                .mapPartitions(kept -> List.of(Counting.of(rows(kept)).toJson()).iterator())
                .collect()
                .stream()
                .map(Tally::fromJson)
                .reduce(Tally.NONE, Tally::plus);
    }

    @Override
    public List<ProcessedFile> write(FilePlan plan) {
        if (job == null || unique == null) {
            throw new IllegalStateException("Nothing has been read yet.");
        }
        var task = job;
        return unique
                .filter(pair -> !new EncodedRow(pair._1(), pair._2()).isTally())
                .mapToPair(pair -> inFile(plan, new EncodedRow(pair._1(), pair._2())))
                .repartitionAndSortWithinPartitions(new FilePartitioner(plan), new BytesOrder())
                .mapPartitions(sorted -> new FileWriting(task, plan)
                        .write(rows(sorted)).stream().map(ProcessedFile::toJson).iterator())
                .collect()
                .stream()
                .map(ProcessedFile::fromJson)
                .toList();
    }

    @Override
    public int workers() {
        return spark.defaultParallelism();
    }

    static Iterator<EncodedRow> rows(Iterator<Tuple2<byte[], byte[]>> pairs) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pairs.hasNext();
            }

            @Override
            public EncodedRow next() {
                var pair = pairs.next();
                return new EncodedRow(pair._1(), pair._2());
            }
        };
    }

    static Iterator<Tuple2<byte[], byte[]>> pairs(Iterator<EncodedRow> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Tuple2<byte[], byte[]> next() {
                var row = rows.next();
                return new Tuple2<>(row.order(), row.content());
            }
        };
    }

    private static Tuple2<byte[], byte[]> inFile(FilePlan plan, EncodedRow row) {
        return new Tuple2<>(SortKeys.inFile(plan.file(row), row.order()), row.content());
    }
}
