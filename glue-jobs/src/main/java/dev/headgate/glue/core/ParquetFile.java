package dev.headgate.glue.core;

import dev.headgate.contract.mapping.ColumnType;
import dev.headgate.contract.mapping.TableMapping;
import dev.headgate.glue.store.ObjectStore;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/** One parquet file on its way: written on this machine, put into the store when it is whole. */
final class ParquetFile implements Closeable {

    private final TableMapping mapping;
    private final String key;
    private final Path file;
    private final ParquetWriter<Row> writer;
    private final Map<String, BigDecimal> sums;
    private long rows;

    ParquetFile(TableMapping mapping, Hiding hiding, String key) throws IOException {
        this.mapping = mapping;
        this.key = key;
        this.sums = zeros(mapping);
        this.file = Files.createTempFile("headgate-processed", ".parquet");
        this.writer = new Builder(new LocalOutputFile(file), mapping, hiding)
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build();
    }

    /** The sums of no rows. */
    static Map<String, BigDecimal> zeros(TableMapping mapping) {
        var zeros = new TreeMap<String, BigDecimal>();
        for (var column : mapping.columns()) {
            if (column.stored() instanceof ColumnType.Decimal decimal) {
                zeros.put(column.name(), BigDecimal.ZERO.setScale(decimal.scale()));
            }
        }
        return zeros;
    }

    void write(Row row) throws IOException {
        writer.write(row);
        rows++;
        for (var i = 0; i < mapping.columns().size(); i++) {
            if (row.at(i) instanceof BigDecimal amount) {
                sums.computeIfPresent(mapping.columns().get(i).name(), (name, sum) -> sum.add(amount));
            }
        }
    }

    ProcessedFile commit(ObjectStore store) throws IOException {
        writer.close();
        var bytes = Files.size(file);
        store.put(key, file);
        return new ProcessedFile(key, bytes, rows, sums);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
        private final TableMapping mapping;
        private final Hiding hiding;

        Builder(OutputFile file, TableMapping mapping, Hiding hiding) {
            super(file);
            this.mapping = mapping;
            this.hiding = hiding;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
            return new RowWriteSupport(mapping, hiding);
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
            return new RowWriteSupport(mapping, hiding);
        }
    }
}
