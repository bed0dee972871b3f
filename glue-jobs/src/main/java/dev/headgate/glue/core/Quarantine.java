package dev.headgate.glue.core;

import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.glue.store.ObjectStore;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The lines of one object that were set aside, with their reasons; kept on disk until the object was read to its end. */
final class Quarantine implements Closeable {

    private final ObjectStore store;
    private final String key;
    private final Map<String, Long> reasons = new TreeMap<>();
    private @Nullable Path file;
    private @Nullable OutputStream out;

    Quarantine(EtlJob job, Input input) {
        this.store = job.processed().open();
        var name = input.key().substring(input.key().lastIndexOf('/') + 1).replaceAll("(\\.ndjson)?(\\.gz)?$", "");
        this.key = Keys.quarantineFolder(job.source(), job.run())
                + String.format(Locale.ROOT, "%05d-%s.ndjson.gz", input.number(), name);
    }

    void add(QuarantinedLine line) throws IOException {
        reasons.merge(line.reason(), 1L, Long::sum);
        var to = open();
        to.write(Json.bytes(line));
        to.write('\n');
    }

    /** Puts the object where it belongs; its key, or nothing when no line was set aside. */
    Optional<String> commit() throws IOException {
        if (file == null || out == null) {
            return Optional.empty();
        }
        out.close();
        store.put(key, file);
        return Optional.of(key);
    }

    Map<String, Long> reasons() {
        return reasons;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private OutputStream open() throws IOException {
        var opened = out;
        if (opened == null) {
            file = Files.createTempFile("headgate-quarantine", ".ndjson.gz");
            opened = new GZIPOutputStream(Files.newOutputStream(file), 1 << 15);
            out = opened;
        }
        return opened;
    }
}
