package dev.headgate.glue.local;

import dev.headgate.glue.core.EncodedRow;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Elements on disk in numbered files, written by several threads and read back file by file. */
final class SpillFiles implements Closeable {

    private static final int BUFFER = 1 << 15;

    private final List<Path> files = new ArrayList<>();
    private final List<DataOutputStream> outs = new ArrayList<>();

    SpillFiles(Path folder, String name, int count) throws IOException {
        for (var i = 0; i < count; i++) {
            var file = folder.resolve(name + "-" + i);
            files.add(file);
            outs.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER)));
        }
    }

    int count() {
        return files.size();
    }

    void add(int file, EncodedRow row) {
        var out = outs.get(file);
        synchronized (out) {
            try {
                out.writeInt(row.order().length);
                out.write(row.order());
                out.writeInt(row.content().length);
                out.write(row.content());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Ends writing; from here on the files are read. */
    @Override
    public void close() throws IOException {
        for (var out : outs) {
            out.close();
        }
    }

    List<EncodedRow> read(int file) throws IOException {
        var rows = new ArrayList<EncodedRow>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(files.get(file)), BUFFER))) {
            while (true) {
                rows.add(new EncodedRow(bytes(in, in.readInt()), bytes(in, in.readInt())));
            }
        } catch (EOFException e) {
            return rows;
        }
    }

    private static byte[] bytes(DataInputStream in, int length) throws IOException {
        var bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
