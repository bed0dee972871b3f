package dev.headgate.glue.core;

import dev.headgate.contract.CopyManifest;
import dev.headgate.contract.JobReport;
import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.mapping.TableMapping;
import dev.headgate.glue.store.ObjectStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * One run from raw objects to a manifest of parquet files. The manifest and the report come last: without them nothing of
 * the run is there. Running it again replaces what this run wrote before, and nothing else.
 */
public final class EtlRun {

    private final EtlJob job;
    private final EtlEngine engine;
    private final Clock clock;
    private final TableMapping mapping;
    private final ObjectStore processed;

    public EtlRun(EtlJob job, EtlEngine engine, Clock clock) {
        this.job = job;
        this.engine = engine;
        this.clock = clock;
        this.mapping = job.table();
        this.processed = job.processed().open();
    }

    /** Does it all. Throws {@link JobFailure} with a sentence when the run cannot end well. */
    public JobReport run() throws IOException {
        var started = clock.instant();
        processed.delete(List.of(Keys.jobReport(job.run()), Keys.copyManifest(job.run())));
        var tally = engine.read(job);
        new RunFiles(job, processed).keepQuarantine(tally.quarantineObjects());
        stopAboveShare(tally);
        var files = engine.write(FilePlan.of(tally.unique(), engine.workers())).stream()
                .sorted(Comparator.comparing(ProcessedFile::key))
                .toList();
        new RunFiles(job, processed).keepParquet(new HashSet<>(keys(files)));
        var report = report(tally, files, started);
        processed.put(Keys.copyManifest(job.run()), Json.bytes(manifest(files)));
        processed.put(Keys.jobReport(job.run()), Json.bytes(report));
        return report;
    }

    private void stopAboveShare(Tally tally) throws IOException {
        var limit = mapping.stopAboveQuarantinedShare();
        if (limit.isEmpty() || !isAbove(limit.get(), tally)) {
            return;
        }
        new RunFiles(job, processed).keepParquet(new HashSet<>());
        throw new JobFailure(QuarantineShare.sentence(job, tally, limit.get()));
    }

    private static boolean isAbove(BigDecimal limit, Tally tally) {
        return BigDecimal.valueOf(tally.quarantinedRows()).compareTo(limit.multiply(BigDecimal.valueOf(tally.rows())))
                > 0;
    }

    private CopyManifest manifest(List<ProcessedFile> files) {
        return new CopyManifest(files.stream()
                .map(file ->
                        new CopyManifest.Entry(processed.url(file.key()), true, new CopyManifest.Meta(file.bytes())))
                .toList());
    }

    private JobReport report(Tally tally, List<ProcessedFile> files, Instant started) {
        var rowsOut = files.stream().mapToLong(ProcessedFile::rows).sum();
        if (rowsOut != tally.uniqueRows()) {
            throw new JobFailure("The run " + job.runId() + " wrote " + rowsOut + " rows where " + tally.uniqueRows()
                    + " were left after reading; nothing was published. Run it again, and report it if it repeats.");
        }
        return new JobReport(
                job.run(),
                mapping.table(),
                tally.rows(),
                rowsOut,
                tally.rows() - tally.quarantinedRows() - rowsOut,
                tally.quarantined(),
                sums(files),
                keys(files),
                tally.bytes(),
                files.stream().mapToLong(ProcessedFile::bytes).sum(),
                Duration.between(started, clock.instant()).toMillis() / 1000.0);
    }

    private Map<String, BigDecimal> sums(List<ProcessedFile> files) {
        var sums = ParquetFile.zeros(mapping);
        files.forEach(file -> file.sums().forEach((column, sum) -> sums.merge(column, sum, BigDecimal::add)));
        return sums;
    }

    private static List<String> keys(List<ProcessedFile> files) {
        return files.stream().map(ProcessedFile::key).toList();
    }
}
