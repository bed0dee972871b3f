package dev.headgate.glue.spark;

import dev.headgate.glue.core.EncodedRow;
import dev.headgate.glue.core.EtlJob;
import dev.headgate.glue.core.Input;
import dev.headgate.glue.core.ObjectRows;
import dev.headgate.glue.core.TableTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Reads the objects of one task, one after another, a row at a time. */
final class ReadObjects implements PairFlatMapFunction<Iterator<byte[]>, byte[], byte[]> {

    private static final long serialVersionUID = 1L;

    private final EtlJob job;

    ReadObjects(EtlJob job) {
        this.job = job;
    }

    @Override
    public Iterator<Tuple2<byte[], byte[]>> call(Iterator<byte[]> inputs) {
        var rows = new RowsOfAll(job, inputs);
        // A task that fails half-way leaves no open stream and no temporary file.
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> rows.close());
        return SparkEngine.pairs(rows);
    }

    private static final class RowsOfAll implements Iterator<EncodedRow> {
        private final EtlJob job;
        private final TableTools tools;
        private final Iterator<byte[]> inputs;
        private @Nullable ObjectRows current;

        RowsOfAll(EtlJob job, Iterator<byte[]> inputs) {
            this.job = job;
            this.tools = new TableTools(job.table());
            this.inputs = inputs;
        }

        @Override
        public boolean hasNext() {
            while (current == null || !current.hasNext()) {
                if (!inputs.hasNext()) {
                    return false;
                }
                current = new ObjectRows(job, tools, Input.fromJson(inputs.next()));
            }
            return true;
        }

        @Override
        public EncodedRow next() {
            if (!hasNext() || current == null) {
                throw new NoSuchElementException();
            }
            return current.next();
        }

        void close() {
            try {
                if (current != null) {
                    current.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
