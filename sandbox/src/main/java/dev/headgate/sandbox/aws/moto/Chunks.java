package dev.headgate.sandbox.aws.moto;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads a chunked body. */
final class Chunks extends InputStream {

    /** Reads one line of the connection. */
    @FunctionalInterface
    interface Lines {
        String next() throws IOException;
    }

    private final InputStream in;
    private final Lines lines;
    private long left;
    private boolean first = true;
    private boolean ended;

    Chunks(InputStream in, Lines lines) {
        this.in = in;
        this.lines = lines;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        var read = in.read(buffer, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException("moto ended the connection within a chunk");
        }
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (!first) {
            lines.next();
        }
        first = false;
        left = Long.parseLong(lines.next().split(";", 2)[0].strip(), 16);
        if (left == 0) {
            ended = true;
            while (!lines.next().isEmpty()) {
                // Trailers say nothing that the sandbox needs.
            }
        }
    }
}
