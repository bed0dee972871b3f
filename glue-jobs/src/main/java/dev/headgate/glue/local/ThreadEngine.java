package dev.headgate.glue.local;

import dev.headgate.glue.core.Counting;
import dev.headgate.glue.core.EncodedRow;
import dev.headgate.glue.core.EtlEngine;
import dev.headgate.glue.core.EtlJob;
import dev.headgate.glue.core.FilePlan;
import dev.headgate.glue.core.FileWriting;
import dev.headgate.glue.core.Input;
import dev.headgate.glue.core.KeepLatest;
import dev.headgate.glue.core.ObjectRows;
import dev.headgate.glue.core.ProcessedFile;
import dev.headgate.glue.core.SortKeys;
import dev.headgate.glue.core.TableTools;
import dev.headgate.glue.core.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Spreads the work over threads; rows meet those with the same key in spill files, one of which fits in memory. */
final class ThreadEngine implements EtlEngine {

    private static final long BYTES_PER_SPILL = 16 << 20;
    private static final int MOST_SPILLS = 512;
    private static final Comparator<EncodedRow> ORDER =
            Comparator.comparing(EncodedRow::order, Arrays::compareUnsigned);

    private final Path scratch;
    private final long inputBytes;
    private final Threads threads;
    private @Nullable EtlJob job;
    private @Nullable SpillFiles unique;

    /** {@code inputBytes} is the size of all inputs as stored; it decides how finely rows are spread. */
    ThreadEngine(Path scratch, long inputBytes, Threads threads) {
        this.scratch = scratch;
        this.inputBytes = inputBytes;
        this.threads = threads;
    }

    @Override
    public Tally read(EtlJob whole) {
        job = whole.withoutInputs();
        try {
            var spills = (int) Math.min(MOST_SPILLS, Math.max(workers(), inputBytes / BYTES_PER_SPILL));
            var byKey = new SpillFiles(scratch, "by-key", spills);
            threads.each(whole.inputs(), input -> spill(whole, input, byKey));
            byKey.close();
            var left = new SpillFiles(scratch, "unique", spills);
            var tallies = threads.each(numbers(spills), spill -> keepLatest(byKey, left, spill));
            left.close();
            unique = left;
            return tallies.stream().reduce(Tally.NONE, Tally::plus);
        } catch (IOException e) {
            throw Threads.failed(e);
        }
    }

    @Override
    public List<ProcessedFile> write(FilePlan plan) {
        if (job == null || unique == null) {
            throw new IllegalStateException("Nothing has been read yet.");
        }
        var task = job;
        var left = unique;
        try {
            var byFile = new SpillFiles(scratch, "by-file", plan.tasks());
            threads.each(numbers(left.count()), spill -> toFiles(plan, left.read(spill), byFile));
            byFile.close();
            return threads
                    .each(numbers(plan.tasks()), number -> new FileWriting(task, plan).write(sorted(byFile, number)))
                    .stream()
                    .flatMap(List::stream)
                    .toList();
        } catch (IOException e) {
            throw Threads.failed(e);
        }
    }

    @Override
    public int workers() {
        return threads.count();
    }

    private static int spill(EtlJob job, Input input, SpillFiles byKey) throws IOException {
        try (var rows = new ObjectRows(job, new TableTools(job.table()), input)) {
            while (rows.hasNext()) {
                var row = rows.next();
                byKey.add(SortKeys.hash(row.order()) % byKey.count(), row);
            }
        }
        return input.number();
    }

    private static Tally keepLatest(SpillFiles byKey, SpillFiles left, int spill) throws IOException {
        var kept = new KeepLatest(sorted(byKey, spill));
        return Counting.of(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return kept.hasNext();
            }

            @Override
            public EncodedRow next() {
                return keep(kept.next());
            }

            private EncodedRow keep(EncodedRow element) {
                if (!element.isTally()) {
                    left.add(spill, element);
                }
                return element;
            }
        });
    }

    private static int toFiles(FilePlan plan, Collection<EncodedRow> rows, SpillFiles byFile) throws IOException {
        for (var row : rows) {
            var file = plan.file(row);
            byFile.add(plan.task(file), new EncodedRow(SortKeys.inFile(file, row.order()), row.content()));
        }
        return rows.size();
    }

    private static Iterator<EncodedRow> sorted(SpillFiles files, int number) throws IOException {
        var rows = files.read(number);
        rows.sort(ORDER);
        return rows.iterator();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
