package dev.headgate.glue.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;

/** The order of unsigned bytes. */
final class BytesOrder implements Comparator<byte[]>, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public int compare(byte[] first, byte[] second) {
        return Arrays.compareUnsigned(first, second);
    }
}
