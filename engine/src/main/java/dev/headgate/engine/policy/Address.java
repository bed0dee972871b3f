package dev.headgate.engine.policy;

import java.util.Arrays;
import java.util.Optional;

/** An IP address as a number of 128 bits; one of IPv4 fills the lowest 32. */
record Address(boolean six, long high, long low) implements Comparable<Address> {

    private static final int GROUPS = 8;

    @Override
    public int compareTo(Address other) {
        var families = Boolean.compare(six, other.six);
        if (families != 0) {
            return families;
        }
        var upper = Long.compareUnsigned(high, other.high);
        return upper != 0 ? upper : Long.compareUnsigned(low, other.low);
    }

    /** The address of a text; nothing when it is none. */
    static Optional<Address> read(String text) {
        return text.indexOf(':') >= 0 ? six(text) : four(text);
    }

    private static Optional<Address> four(String text) {
        var bits = 0L;
        var parts = 0;
        var part = -1;
        for (var i = 0; i <= text.length(); i++) {
            var c = i == text.length() ? '.' : text.charAt(i);
            if (c == '.') {
                if (part < 0 || part > 255) {
                    return Optional.empty();
                }
                bits = bits << 8 | part;
                parts++;
                part = -1;
            } else if (c >= '0' && c <= '9' && part < 256) {
                part = Math.max(part, 0) * 10 + (c - '0');
            } else {
                return Optional.empty();
            }
        }
        return parts == 4 ? Optional.of(new Address(false, 0, bits)) : Optional.empty();
    }

    private static Optional<Address> six(String text) {
        var gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text).filter(found -> found.length == GROUPS).map(Address::of);
        }
        var left = groups(text.substring(0, gap));
        var right = groups(text.substring(gap + 2));
        if (left.isEmpty() || right.isEmpty() || left.get().length + right.get().length >= GROUPS) {
            return Optional.empty();
        }
        var all = new int[GROUPS];
        System.arraycopy(left.get(), 0, all, 0, left.get().length);
        System.arraycopy(right.get(), 0, all, GROUPS - right.get().length, right.get().length);
        return Optional.of(of(all));
    }

    private static Optional<int[]> groups(String text) {
        if (text.isEmpty()) {
            return Optional.of(new int[0]);
        }
        var found = new int[GROUPS];
        var count = 0;
        var from = 0;
        while (from <= text.length()) {
            var to = text.indexOf(':', from) < 0 ? text.length() : text.indexOf(':', from);
            if (count == GROUPS || to == from || to - from > 4) {
                return Optional.empty();
            }
            var group = 0;
            for (var i = from; i < to; i++) {
                var digit = Character.digit(text.charAt(i), 16);
                if (digit < 0) {
                    return Optional.empty();
                }
                group = group << 4 | digit;
            }
            found[count++] = group;
            from = to + 1;
        }
        return Optional.of(Arrays.copyOf(found, count));
    }

    private static Address of(int[] groups) {
        var high = 0L;
        var low = 0L;
        for (var i = 0; i < GROUPS / 2; i++) {
            high = high << 16 | groups[i];
            low = low << 16 | groups[i + GROUPS / 2];
        }
        return new Address(true, high, low);
    }

    /** The first address of the range that leaves this many bits free. */
    Address floor(int free) {
        return free >= 64 ? new Address(six, high & above(free - 64), 0) : new Address(six, high, low & above(free));
    }

    /** The last address of the range that leaves this many bits free. */
    Address ceiling(int free) {
        return free >= 64 ? new Address(six, high | ~above(free - 64), -1) : new Address(six, high, low | ~above(free));
    }

    private static long above(int free) {
        return free >= 64 ? 0 : -1L << free;
    }

    /** The address behind it; nothing behind the last one. */
    Optional<Address> next() {
        if (!six && low == 0xFFFFFFFFL || six && high == -1 && low == -1) {
            return Optional.empty();
        }
        return Optional.of(new Address(six, low == -1 ? high + 1 : high, low + 1));
    }

    /** As text, IPv6 with all its groups. */
    String text() {
        if (!six) {
            return (low >> 24) + "." + (low >> 16 & 255) + "." + (low >> 8 & 255) + "." + (low & 255);
        }
        var text = new StringBuilder(39);
        for (var i = 0; i < GROUPS; i++) {
            var word = i < GROUPS / 2 ? high : low;
            text.append(i == 0 ? "" : ":").append(Long.toHexString(word >>> (48 - 16 * (i % 4)) & 0xFFFF));
        }
        return text.toString();
    }
}
