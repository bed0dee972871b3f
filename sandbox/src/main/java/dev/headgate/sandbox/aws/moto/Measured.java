package dev.headgate.sandbox.aws.moto;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body whose length is known; one that ends early is an error and not a shorter body. */
final class Measured extends FilterInputStream {

    private long left;

    Measured(InputStream in, long length) {
        super(in);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        var read = super.read(buffer, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException("moto ended the connection " + left + " bytes before the end");
        }
        left -= read;
        return read;
    }
}
