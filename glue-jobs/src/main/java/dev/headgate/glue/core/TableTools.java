package dev.headgate.glue.core;

import dev.headgate.contract.mapping.TableMapping;

/** What one thread needs to turn lines into encoded rows; not safe for use by several threads. */
public final class TableTools {

    private final LineJudge judge;
    private final RowCodec codec;
    private final SortKeys keys;

    public TableTools(TableMapping mapping) {
        judge = new LineJudge(mapping);
        codec = new RowCodec(mapping);
        keys = new SortKeys(mapping);
    }

    LineJudge judge() {
        return judge;
    }

    EncodedRow encode(Row row, int input, long line) {
        return new EncodedRow(keys.of(row, input, line), codec.encode(row));
    }
}
