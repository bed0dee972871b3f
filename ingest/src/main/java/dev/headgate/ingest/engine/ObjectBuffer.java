package dev.headgate.ingest.engine;

import dev.headgate.contract.RawObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** One raw object while it is filled: lines go in, gzip of level 1 comes out. The same lines make the same bytes. */
final class ObjectBuffer {

    private static final int FIRST_SIZE = 1 << 16;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream(FIRST_SIZE);
    private final OutputStream gzip = gzip(packed);
    private long rows;
    private long bytes;

    void line(byte[] body, int start, int length) {
        try {
            gzip.write(body, start, length);
            gzip.write('\n');
            rows++;
            bytes += length + 1L;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }

    Closed close(String key, String slice) {
        try {
            gzip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var body = packed.toByteArray();
        return new Closed(new RawObject(key, slice, rows, bytes, body.length, sha256(body)), body);
    }

    private static OutputStream gzip(OutputStream out) {
        try {
            return new GZIPOutputStream(out, FIRST_SIZE) {
                {
                    def.setLevel(Deflater.BEST_SPEED);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A finished object and its content. */
    record Closed(RawObject object, byte[] body) {}
}
