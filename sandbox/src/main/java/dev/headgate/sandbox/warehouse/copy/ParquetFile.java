package dev.headgate.sandbox.warehouse.copy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;

/** Reads the rows of one parquet file, one row group in memory at a time; columns fill the table's by position. */
final class ParquetFile {

    private ParquetFile() {}

    /** Writes all rows of the local copy of a file and returns how many there were. */
    static long copy(Path local, List<Column> columns, Row row) throws IOException {
        var options =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        try (var reader = ParquetFileReader.open(new LocalInputFile(local), options)) {
            var schema = reader.getFileMetaData().getSchema();
            var ways = ways(schema, columns, row.file());
            var createdBy = reader.getFileMetaData().getCreatedBy();
            var count = 0L;
            for (var pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                var store = new ColumnReadStoreImpl(pages, new Unassembled(schema), schema, createdBy);
                var readers =
                        schema.getColumns().stream().map(store::getColumnReader).toArray(ColumnReader[]::new);
                if (!group(pages, new Group(columns, ways, readers), row)) {
                    return count;
                }
                count += pages.getRowCount();
            }
            return count;
        } catch (RuntimeException e) {
            if (e instanceof LoadFailed) {
                throw e;
            }
            throw LoadError.ofFile(row.file(), "the file is not readable as Parquet: " + e.getMessage())
                    .failed();
        }
    }

    private record Group(List<Column> columns, List<ParquetColumn> ways, ColumnReader[] readers) {}

    private static boolean group(PageReadStore pages, Group group, Row row) throws IOException {
        var width = group.readers.length;
        for (var i = 0L; i < pages.getRowCount(); i++) {
            for (var c = 0; c < width; c++) {
                var reader = group.readers[c];
                if (reader.getCurrentDefinitionLevel() < reader.getDescriptor().getMaxDefinitionLevel()) {
                    row.absent(group.columns.get(c));
                } else {
                    group.ways.get(c).write(reader, row);
                }
                reader.consume();
            }
            if (!row.end()) {
                return false;
            }
        }
        return true;
    }

    private static List<ParquetColumn> ways(MessageType schema, List<Column> columns, String file) {
        if (schema.getFieldCount() != columns.size()) {
            throw LoadError.ofFile(
                            file,
                            "Unmatched number of columns between table and file. Table columns: " + columns.size()
                                    + ", Data columns: " + schema.getFieldCount())
                    .failed();
        }
        return IntStream.range(0, columns.size())
                .mapToObj(i -> ParquetColumn.of(columns.get(i), schema.getType(i), file))
                .toList();
    }
}
