package dev.headgate.glue.core;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of one object as stored, counted and digested while they are read. */
final class CommittedBytes extends FilterInputStream {

    private static final int HEX_DIGITS = 64;

    private final MessageDigest digest;
    private long count;

    CommittedBytes(InputStream in) {
        super(in);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var read = in.read(bytes, from, length);
        if (read > 0) {
            digest.update(bytes, from, read);
            count += read;
        }
        return read;
    }

    /** Never zero: Java's gunzip takes zero for the end of the data, and a network stream says it between two packets. */
    @Override
    public int available() {
        return 1;
    }

    long count() {
        return count;
    }

    /** Reads what is left, and tells whether the digest is the expected one; with none expected, any is. */
    boolean matches(String sha256) throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return sha256.length() != HEX_DIGITS
                || HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }
}
