package dev.headgate.ingest.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Remembers which records were seen, by 128 bits of their digest in flat tables. When the younger table is full the older one is forgotten, so memory is
 * bounded and repeats of at least the last {@code capacity} records are recognised; the job finds those farther apart by their key.
 */
final class Fingerprints {

    private final int capacity;
    private final MessageDigest digest;
    private Table young = new Table(1 << 10);
    private Table old = new Table(1);

    Fingerprints(int capacity) {
        this.capacity = capacity;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the record is seen for the first time; from now on it is known. */
    boolean add(byte[] body, int start, int length) {
        digest.update(body, start, length);
        var hash = digest.digest();
        var high = number(hash, 0);
        var low = number(hash, 8) | 1;
        if (old.has(high, low) || young.has(high, low)) {
            return false;
        }
        if (young.size == capacity) {
            old = young;
            young = new Table(1 << 10);
        }
        young = young.with(high, low);
        return true;
    }

    private static long number(byte[] bytes, int from) {
        var number = 0L;
        for (var i = from; i < from + 8; i++) {
            number = number << 8 | bytes[i] & 0xff;
        }
        return number;
    }

    /** Pairs of longs in one array, open addressing; a free place has 0 as its second half, which no digest has. */
    private static final class Table {
        private final long[] pairs;
        private int size;

        Table(int places) {
            this.pairs = new long[places * 2];
        }

        boolean has(long high, long low) {
            return pairs[place(high, low) + 1] != 0;
        }

        Table with(long high, long low) {
            var table = size * 4 >= pairs.length ? grown() : this;
            table.put(high, low);
            return table;
        }

        private Table grown() {
            var grown = new Table(pairs.length);
            for (var i = 0; i < pairs.length; i += 2) {
                if (pairs[i + 1] != 0) {
                    grown.put(pairs[i], pairs[i + 1]);
                }
            }
            return grown;
        }

        private void put(long high, long low) {
            var place = place(high, low);
            pairs[place] = high;
            pairs[place + 1] = low;
            size++;
        }

        /** Where the pair lies, or the free place where it would. */
        private int place(long high, long low) {
            var mask = pairs.length / 2 - 1;
            var at = (int) high & mask;
            while (pairs[at * 2 + 1] != 0 && (pairs[at * 2] != high || pairs[at * 2 + 1] != low)) {
                at = at + 1 & mask;
            }
            return at * 2;
        }
    }
}
