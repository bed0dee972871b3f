package dev.headgate.glue.local;

import dev.headgate.contract.JobReport;
import dev.headgate.contract.Json;
import dev.headgate.glue.core.EtlEngine;
import dev.headgate.glue.core.EtlJob;
import dev.headgate.glue.core.EtlRun;
import dev.headgate.glue.spark.SparkContexts;
import dev.headgate.glue.spark.SparkEngine;
import dev.headgate.glue.store.FolderStore;
import dev.headgate.glue.store.KeyAddress;
import dev.headgate.glue.store.StoreAddress.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** A transform from a folder to a folder: {@code processed/}, {@code quarantine/} and {@code report.json}. */
public record LocalRun(Path mapping, Path in, Path out, int threads, KeyAddress keys) {

    private static final String REPORT = "report.json";

    /** Runs the core on threads of this process. */
    public JobReport onThreads() throws IOException {
        var scratch = Files.createTempDirectory("headgate-etl");
        var job = job();
        try (var threads = new Threads(this.threads)) {
            return run(job, new ThreadEngine(scratch, bytes(job), threads));
        } finally {
            delete(scratch);
        }
    }

    /** Runs the Spark job on this machine. */
    public JobReport onSpark() throws IOException {
        var job = job();
        try (var spark = SparkContexts.startLocally("headgate etl", threads)) {
            return run(job, new SparkEngine(spark));
        }
    }

    private JobReport run(EtlJob job, EtlEngine engine) throws IOException {
        var results = new FolderStore(out);
        results.delete(List.of(REPORT));
        var report = new EtlRun(job, engine, Clock.systemUTC()).run();
        results.put(REPORT, Json.bytes(report));
        return report;
    }

    private EtlJob job() throws IOException {
        var found = LocalInputs.in(in);
        return new EtlJob(
                found.run(),
                found.source(),
                Files.readString(mapping),
                found.inputs(),
                new Folder(in.toAbsolutePath().toString()),
                new Folder(out.toAbsolutePath().toString()),
                keys);
    }

    private long bytes(EtlJob job) throws IOException {
        var bytes = 0L;
        for (var input : job.inputs()) {
            var file = in.resolve(input.key());
            bytes += Files.exists(file) ? Files.size(file) : 0;
        }
        return bytes;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
