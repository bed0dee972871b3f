package dev.headgate.glue.core;

import dev.headgate.contract.mapping.TableMapping;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Hands rows to parquet, all columns in the mapping's order, because a columnar COPY matches by position. */
final class RowWriteSupport extends WriteSupport<Row> {

    private final List<ParquetColumn> columns;
    private final MessageType schema;
    private @Nullable RecordConsumer to;

    RowWriteSupport(TableMapping mapping, Hiding hiding) {
        columns = mapping.columns().stream()
                .map(column -> ParquetColumn.of(column, hiding))
                .toList();
        schema = new MessageType(
                mapping.table(),
                columns.stream().map(column -> (Type) column.type()).toList());
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        to = recordConsumer;
    }

    @Override
    public void write(Row row) {
        if (to == null) {
            throw new IllegalStateException("Parquet has not been opened.");
        }
        to.startMessage();
        for (var i = 0; i < columns.size(); i++) {
            var value = row.at(i);
            if (value != null) {
                var column = columns.get(i);
                to.startField(column.type().getName(), i);
                column.writer().write(to, value);
                to.endField(column.type().getName(), i);
            }
        }
        to.endMessage();
    }
}
