package dev.headgate.sandbox.aws.glue;

import dev.headgate.contract.Json;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RawObject;
import dev.headgate.sandbox.aws.estate.Estate;
import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.moto.Lake;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** One crawl of the raw zone: what the committed manifests name becomes catalog tables, one a stream, with the runs as partitions. */
final class Crawl {

    private static final int OBJECTS = 5;
    private static final int LINES = 200;
    private static final int BATCH = 100;

    private final Estate estate;
    private final Estate.Crawler settings;
    private final Moto moto;
    private final Lake lake;

    Crawl(Estate estate, Estate.Crawler settings, Moto moto) {
        this.estate = estate;
        this.settings = settings;
        this.moto = moto;
        this.lake = new Lake(moto);
    }

    /** Crawls; gives the number of tables that it wrote. */
    int run() throws IOException {
        var bucket = estate.bucket(settings.zone());
        Map<String, List<RawManifest>> streams = new TreeMap<>();
        for (var key : lake.keys(bucket, settings.path())) {
            if (key.matches("raw/[^/]+/_manifests/[^/]+\\.json")) {
                try (var answer = lake.object(bucket, key)) {
                    var manifest = Json.read(answer.bytes(), RawManifest.class);
                    var table = settings.tablePrefix() + manifest.source() + "_" + manifest.stream();
                    streams.computeIfAbsent(table.replace('-', '_'), _ -> new ArrayList<>())
                            .add(manifest);
                }
            }
        }
        for (var stream : streams.entrySet()) {
            write(bucket, stream.getKey(), stream.getValue());
        }
        return streams.size();
    }

    private void write(String bucket, String table, List<RawManifest> runs) throws IOException {
        var newestFirst = runs.stream()
                .sorted(Comparator.comparing(RawManifest::committedAt).reversed())
                .toList();
        var columns = new Columns();
        var sampled = newestFirst.stream()
                .flatMap(run -> run.objects().stream())
                .limit(OBJECTS)
                .toList();
        for (var object : sampled) {
            sample(bucket, object, columns);
        }
        var first = newestFirst.getFirst();
        var location = "s3://" + bucket + "/raw/" + first.source() + "/" + first.stream() + "/";
        var storage = storage(location, columns.columns());
        var input = new LinkedHashMap<String, Object>();
        input.put("Name", table);
        input.put("TableType", "EXTERNAL_TABLE");
        input.put("PartitionKeys", List.of(Map.of("Name", "run", "Type", "string")));
        input.put("StorageDescriptor", storage);
        input.put("Parameters", parameters(runs));
        createOrUpdate(input);
        partitions(table, runs, location, columns.columns());
    }

    private Map<String, String> parameters(List<RawManifest> runs) {
        return Map.of(
                "classification",
                "json",
                "compressionType",
                "gzip",
                "typeOfData",
                "file",
                "recordCount",
                String.valueOf(runs.stream().mapToLong(RawManifest::rows).sum()),
                "objectCount",
                String.valueOf(
                        runs.stream().mapToLong(run -> run.objects().size()).sum()),
                "UPDATED_BY_CRAWLER",
                estate.name("raw"));
    }

    private void sample(String bucket, RawObject object, Columns columns) throws IOException {
        try (var answer = lake.object(bucket, object.key())) {
            if (!answer.isSuccess()) {
                return;
            }
            var text = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(answer.body()), StandardCharsets.UTF_8));
            var line = text.readLine();
            for (var seen = 0; line != null && seen < LINES; seen++) {
                columns.see(line);
                line = text.readLine();
            }
        }
    }

    private static Map<String, Object> storage(String location, List<Map<String, String>> columns) {
        return Map.of(
                "Location",
                location,
                "Columns",
                columns,
                "Compressed",
                true,
                "InputFormat",
                "org.apache.hadoop.mapred.TextInputFormat",
                "OutputFormat",
                "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
                "SerdeInfo",
                Map.of("SerializationLibrary", "org.openx.data.jsonserde.JsonSerDe"));
    }

    private void createOrUpdate(Map<String, Object> input) throws IOException {
        var request = Map.of("DatabaseName", estate.catalogDatabase(), "TableInput", input);
        try {
            moto.json("glue", "AWSGlue.CreateTable", request);
        } catch (AwsError e) {
            if (!e.code().equals("AlreadyExistsException")) {
                throw e;
            }
            moto.json("glue", "AWSGlue.UpdateTable", request);
        }
    }

    /** Partitions that exist already come back as errors of their own and are as they should be. */
    private void partitions(String table, List<RawManifest> runs, String location, List<Map<String, String>> columns)
            throws IOException {
        for (var from = 0; from < runs.size(); from += BATCH) {
            var inputs = runs.subList(from, Math.min(runs.size(), from + BATCH)).stream()
                    .map(run -> Map.of(
                            "Values", List.of(run.run().value()),
                            "StorageDescriptor", storage(location + "run=" + run.run() + "/", columns)))
                    .toList();
            moto.json(
                    "glue",
                    "AWSGlue.BatchCreatePartition",
                    Map.of("DatabaseName", estate.catalogDatabase(), "TableName", table, "PartitionInputList", inputs));
        }
    }
}
