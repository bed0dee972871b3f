package dev.headgate.sandbox.warehouse.copy;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;

/** Tells parquet's column readers that nobody assembles records: the values are taken from the columns themselves. */
final class Unassembled extends GroupConverter {

    private final MessageType schema;

    Unassembled(MessageType schema) {
        this.schema = schema;
    }

    @Override
    public Converter getConverter(int field) {
        if (!schema.getType(field).isPrimitive()) {
            throw new IllegalStateException("Column " + schema.getFieldName(field) + " is nested.");
        }
        return new PrimitiveConverter() {};
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
}
