package dev.headgate.glue;

import dev.headgate.contract.Json;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import dev.headgate.contract.document.InvalidDocument;
import dev.headgate.contract.mapping.TableMapping;
import dev.headgate.glue.core.EtlJob;
import dev.headgate.glue.core.EtlRun;
import dev.headgate.glue.core.Input;
import dev.headgate.glue.core.JobFailure;
import dev.headgate.glue.spark.SparkContexts;
import dev.headgate.glue.spark.SparkEngine;
import dev.headgate.glue.store.KeyAddress;
import dev.headgate.glue.store.ObjectStore;
import dev.headgate.glue.store.StoreAddress;
import dev.headgate.glue.store.StoreAddress.Bucket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;

/** The Spark job that Glue starts: one run's committed raw objects become parquet files and a manifest. */
public final class RawToProcessed {

    private RawToProcessed() {}

    /** Takes {@code --run --source --manifest --mapping --raw_bucket --processed_bucket --control_bucket [--column_keys]}. */
    public static void main(String[] args) throws IOException {
        try {
            run(new Arguments(args, Set.of()));
        } catch (Throwable e) {
            // All of it, because Spark throws checked exceptions that no signature tells.
            System.err.println("HEADGATE-ERROR: " + Failure.sentence(e));
            throw e;
        }
    }

    private static void run(Arguments args) throws IOException {
        var raw = new Bucket(args.needed("raw_bucket"));
        var processed = new Bucket(args.needed("processed_bucket"));
        var control = new Bucket(args.needed("control_bucket"));
        var run = new RunId(args.needed("run"));
        // The log's streams bear the job run's name; by this line the console finds the one of our run.
        System.out.println("{\"run\":\"" + run + "\",\"message\":\"started\"}");
        var source = new SourceId(args.needed("source"));
        var mapping = mapping(control, args.needed("mapping"));
        var manifest = manifest(raw, args.needed("manifest"), run);
        var inputs = IntStream.range(0, manifest.objects().size())
                .mapToObj(number -> Input.committed(number, manifest.objects().get(number)))
                .toList();
        var keys = args.optional("column_keys")
                .<KeyAddress>map(KeyAddress.Secret::new)
                .orElseGet(() -> new KeyAddress.Nowhere("the job the argument --column_keys"));
        var job = new EtlJob(run.value(), source.value(), mapping, inputs, raw, processed, keys);
        try (var spark = SparkContexts.start("headgate " + run)) {
            var report = new EtlRun(job, new SparkEngine(spark), Clock.systemUTC()).run();
            System.out.println(Json.text(report));
        }
    }

    private static String mapping(StoreAddress control, String key) throws IOException {
        var yaml = text(control, key, "The mapping");
        try {
            TableMapping.parse(yaml);
            return yaml;
        } catch (InvalidDocument e) {
            throw new JobFailure("The mapping " + key + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static RawManifest manifest(StoreAddress raw, String key, RunId run) throws IOException {
        RawManifest manifest;
        try {
            manifest = Json.read(text(raw, key, "The raw manifest"), RawManifest.class);
        } catch (JacksonException e) {
            throw new JobFailure(
                    "The raw manifest " + key + " is not one (" + e.getOriginalMessage() + "); run the ingest again.",
                    e);
        }
        if (!manifest.run().equals(run)) {
            throw new JobFailure("The raw manifest " + key + " is of the run " + manifest.run() + " and not of " + run
                    + "; start the job with the run's own manifest.");
        }
        return manifest;
    }

    private static String text(StoreAddress address, String key, String what) throws IOException {
        ObjectStore store = address.open();
        try (var in = store.read(key)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new JobFailure(what + " " + store.url(key) + " does not exist; check the job's arguments.", e);
        }
    }
}
