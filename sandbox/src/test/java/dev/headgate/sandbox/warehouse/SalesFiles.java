package dev.headgate.sandbox.warehouse;

import dev.headgate.contract.CopyManifest;
import dev.headgate.contract.Json;
import dev.headgate.sandbox.warehouse.copy.FolderObjects;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes parquet files and manifests as the job writes them. */
final class SalesFiles {

    static final String BUCKET = "headgate-sandbox-processed-123456789012";

    static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
            message sales {
              required int64 transaction_id;
              required int64 customer_id;
              required int32 sale_date (DATE);
              required fixed_len_byte_array(8) amount (DECIMAL(18,2));
              optional binary product_category (STRING);
            }
            """);

    private final FolderObjects objects;
    private final List<CopyManifest.Entry> entries = new ArrayList<>();

    SalesFiles(FolderObjects objects) {
        this.objects = objects;
    }

    /** One sale of the shape that {@link #SCHEMA} says. */
    static Group sale(long id, long cents, String category) {
        return new SimpleGroupFactory(SCHEMA)
                .newGroup()
                .append("transaction_id", id)
                .append("customer_id", id % 1000)
                .append("sale_date", (int) (20_000 + id % 30))
                .append(
                        "amount",
                        Binary.fromConstantByteArray(
                                ByteBuffer.allocate(8).putLong(cents).array()))
                .append("product_category", category);
    }

    /** Adds a file of sales with ids from first to last. */
    SalesFiles file(String key, long first, long last, LongFunction<Group> row) throws IOException {
        return file(
                key, SCHEMA, LongStream.rangeClosed(first, last).mapToObj(row).iterator());
    }

    /** Adds a file of any shape. */
    SalesFiles file(String key, MessageType schema, Iterator<Group> rows) throws IOException {
        var path = objects.path(BUCKET, key);
        try (var writer = ExampleParquetWriter.builder(new LocalOutputFile(path))
                .withConf(new Configuration(false))
                .withType(schema)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(1L << 20)
                .build()) {
            while (rows.hasNext()) {
                writer.write(rows.next());
            }
        }
        entries.add(entry(key, Files.size(path)));
        return this;
    }

    static CopyManifest.Entry entry(String key, long size) {
        return new CopyManifest.Entry("s3://" + BUCKET + "/" + key, true, new CopyManifest.Meta(size));
    }

    /** Writes the manifest of all files added so far and returns its address. */
    String manifest(String run) throws IOException {
        return manifest(run, Json.text(new CopyManifest(entries)));
    }

    /** Writes a manifest of any content and returns its address. */
    String manifest(String run, String content) throws IOException {
        var key = "processed/_manifests/" + run + ".json";
        Path path = objects.path(BUCKET, key);
        Files.writeString(path, content);
        return "s3://" + BUCKET + "/" + key;
    }

    static String copy(String table, String manifest) {
        return "COPY " + table + " FROM '" + manifest
                + "' IAM_ROLE 'arn:aws:iam::123456789012:role/headgate-sandbox-copy' FORMAT AS PARQUET MANIFEST";
    }
}
