package dev.headgate.glue.core;

import dev.headgate.contract.Keys;
import dev.headgate.contract.mapping.TableMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Writes the files of one task from rows sorted by file. */
public final class FileWriting {

    private final EtlJob job;
    private final TableMapping mapping;
    private final RowCodec codec;
    private final Hiding hiding;
    private final FilePlan plan;

    public FileWriting(EtlJob job, FilePlan plan) {
        this.job = job;
        this.mapping = job.table();
        this.codec = new RowCodec(mapping);
        this.hiding = Hiding.of(mapping, job.keys());
        this.plan = plan;
    }

    /** Writes every file whose rows are given; {@code order} of a row is {@link SortKeys#inFile}. */
    public List<ProcessedFile> write(Iterator<EncodedRow> sorted) {
        var written = new ArrayList<ProcessedFile>();
        var rows = new Ahead(sorted);
        try {
            while (rows.hasRow()) {
                written.add(writeOne(rows));
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessedFile writeOne(Ahead rows) throws IOException {
        var number = rows.file();
        try (var file = new ParquetFile(mapping, hiding, key(number))) {
            while (rows.hasRow() && rows.file() == number) {
                file.write(codec.decode(rows.take().content()));
            }
            return file.commit(job.processed().open());
        }
    }

    private String key(int number) {
        var planned = plan.planned(number);
        var partition = mapping.partition();
        var type = mapping.columns().get(mapping.indexOf(partition.column())).type();
        Object value = type.isWhole() ? (Object) planned.partition() : LocalDate.ofEpochDay(planned.partition());
        return Keys.processedObject(mapping.table(), partition.folder(value), job.run(), planned.number());
    }

    /** The rows with a look at the next one. */
    private static final class Ahead {
        private final Iterator<EncodedRow> rows;
        private List<EncodedRow> next;

        Ahead(Iterator<EncodedRow> rows) {
            this.rows = rows;
            this.next = fetch();
        }

        boolean hasRow() {
            return !next.isEmpty();
        }

        int file() {
            return ByteBuffer.wrap(next.get(0).order()).getInt();
        }

        EncodedRow take() {
            var taken = next.get(0);
            next = fetch();
            return taken;
        }

        private List<EncodedRow> fetch() {
            return rows.hasNext() ? List.of(rows.next()) : List.of();
        }
    }
}
