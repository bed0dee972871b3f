package dev.headgate.glue.core;

import java.math.BigInteger;

/** How many bytes the unscaled values of a decimal need. */
final class DecimalWidth {

    private DecimalWidth() {}

    /** The least number of bytes that hold every number of that many digits with its sign. */
    static int bytes(int precision) {
        return BigInteger.TEN.pow(precision).subtract(BigInteger.ONE).bitLength() / Byte.SIZE + 1;
    }
}
