package dev.headgate.glue.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** A parquet file read back by parquet's own example reader. */
record ParquetContent(MessageType schema, List<List<String>> rows, List<CompressionCodecName> codecs) {

    static ParquetContent of(Path file) {
        try (var reader = ParquetFileReader.open(
                new LocalInputFile(file),
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build())) {
            var schema = reader.getFileMetaData().getSchema();
            var rows = new ArrayList<List<String>>();
            for (var pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                var records = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                for (var i = 0L; i < pages.getRowCount(); i++) {
                    rows.add(row(schema, records.read()));
                }
            }
            var codecs = reader.getFooter().getBlocks().stream()
                    .flatMap(block -> block.getColumns().stream())
                    .map(column -> column.getCodec())
                    .distinct()
                    .toList();
            return new ParquetContent(schema, rows, codecs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(MessageType schema, Group group) {
        var row = new ArrayList<String>();
        for (var i = 0; i < schema.getFieldCount(); i++) {
            row.add(group.getFieldRepetitionCount(i) == 0 ? "-" : text(schema, group, i));
        }
        return row;
    }

    private static String text(MessageType schema, Group group, int i) {
        var type = schema.getType(i).asPrimitiveType();
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY
                && type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal) {
            var unscaled = new BigInteger(group.getBinary(i, 0).getBytes());
            return new BigDecimal(unscaled, decimal.getScale()).toString();
        }
        return group.getValueToString(i, 0);
    }
}
