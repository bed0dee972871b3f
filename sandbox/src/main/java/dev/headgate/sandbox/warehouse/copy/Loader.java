package dev.headgate.sandbox.warehouse.copy;

import dev.headgate.sandbox.warehouse.dialect.CopyCommand;
import dev.headgate.sandbox.warehouse.dialect.CopyCommand.Address;
import dev.headgate.sandbox.warehouse.dialect.CopyCommand.Format;
import dev.headgate.sandbox.warehouse.wire.Backend;
import dev.headgate.sandbox.warehouse.wire.CopyFeed;
import dev.headgate.sandbox.warehouse.wire.Report;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Runs COPY commands in a session's own transaction. */
public final class Loader {

    private final ObjectReader objects;
    private final Sources sources;
    private final Path scratch;

    /**
     * A loader.
     *
     * @param scratch a folder for the file that is read just now
     */
    public Loader(ObjectReader objects, Path scratch) {
        this.objects = objects;
        this.sources = new Sources(objects);
        this.scratch = scratch;
    }

    /** Loads all files of a command or none. Throws only when PostgreSQL is gone. */
    public Load load(CopyCommand command, Backend backend) throws IOException {
        try {
            var target = Target.of(command, backend);
            var files = sources.of(command);
            var count = new Count();
            var answer = backend.run(target.copyFromClient(), CopyFeed.of(rows -> {
                for (var file : files) {
                    count.add(file(command, target.columns(), file, new Row(rows, file.url())));
                }
            }));
            if (answer.error().isPresent()) {
                return new Load.Failed(answer.error().get(), Optional.empty());
            }
            return new Load.Done(count.rows, files.size(), size(files));
        } catch (LoadFailed e) {
            var sentence = e.error().sentence(command.table());
            return new Load.Failed(Report.error("XX000", sentence), Optional.of(e.error()));
        } catch (Refused e) {
            return new Load.Failed(e.report(), Optional.empty());
        } catch (IOException e) {
            if (backend.isGone()) {
                throw e;
            }
            return new Load.Failed(Report.error("58030", String.valueOf(e.getMessage())), Optional.empty());
        }
    }

    private long file(CopyCommand command, List<Column> columns, Address file, Row row) throws IOException {
        if (command.format() == Format.JSON) {
            try (var in = objects.open(file.bucket(), file.key());
                    var plain = command.options().gzip() ? new GZIPInputStream(in) : new BufferedInputStream(in)) {
                return new JsonLines(columns, command.options().truncateColumns()).copy(plain, row);
            }
        }
        var local = fetch(file);
        try {
            return ParquetFile.copy(local, columns, row);
        } finally {
            Files.deleteIfExists(local);
        }
    }

    /** Parquet is read from its end, so the file must lie on disk. */
    private Path fetch(Address file) throws IOException {
        Files.createDirectories(scratch);
        var local = Files.createTempFile(scratch, "copy-", ".parquet");
        try (var in = objects.open(file.bucket(), file.key())) {
            Files.copy(in, local, StandardCopyOption.REPLACE_EXISTING);
            return local;
        } catch (IOException e) {
            Files.deleteIfExists(local);
            throw e;
        }
    }

    private long size(List<Address> files) throws IOException {
        var bytes = 0L;
        for (var file : files) {
            bytes += objects.size(file.bucket(), file.key()).orElse(0);
        }
        return bytes;
    }

    private static final class Count {
        private long rows;

        void add(long more) {
            rows += more;
        }
    }
}
