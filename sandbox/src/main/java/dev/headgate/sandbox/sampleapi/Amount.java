package dev.headgate.sandbox.sampleapi;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What a sale came to.
 *
 * @param json how the record writes it: a number or a text, in one of the ways that APIs have
 * @param cents what it is worth, rounded half up
 */
record Amount(String json, long cents) {

    private static final int MOST_CENTS = 50_000;

    /** The amount of a good record as it first appears. */
    static Amount first(SplittableRandom random) {
        var cents = 100L + random.nextInt(MOST_CENTS);
        var way = random.nextInt(100);
        if (way < 70) {
            return plain(cents);
        } else if (way < 78) {
            return new Amount(String.valueOf(cents / 100), cents / 100 * 100);
        } else if (way < 86) {
            return new Amount("\"" + decimal(cents, 2) + "\"", cents);
        } else if (way < 94) {
            var thousandths = cents * 10 + 1 + random.nextInt(9);
            return new Amount(decimal(thousandths, 3), (thousandths + 5) / 10);
        }
        var tens = 10 + random.nextInt(90);
        return new Amount(tens / 10 + "." + tens % 10 + "e2", tens * 1_000L);
    }

    /** The amount of a later version, which is never that of an earlier one. */
    static Amount changed(Amount first, int version, SplittableRandom random) {
        return plain(first.cents + version * 2L * MOST_CENTS + random.nextInt(MOST_CENTS));
    }

    private static Amount plain(long cents) {
        return new Amount(decimal(cents, 2), cents);
    }

    private static String decimal(long unscaled, int places) {
        var power = places == 2 ? 100 : 1_000;
        return unscaled / power + "." + String.format(Locale.ROOT, "%0" + places + "d", unscaled % power);
    }
}
