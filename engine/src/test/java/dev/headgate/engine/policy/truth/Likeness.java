package dev.headgate.engine.policy.truth;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether a value is like a pattern: texts with wildcards, ARNs part by part, addresses within ranges. */
final class Likeness {

    private Likeness() {}

    /** {@code *} stands for any run of letters, {@code ?} for one. */
    static boolean like(String pattern, String value) {
        if (pattern.isEmpty()) {
            return value.isEmpty();
        }
        var rest = pattern.substring(1);
        return switch (pattern.charAt(0)) {
            case '*' -> like(rest, value) || !value.isEmpty() && like(pattern, value.substring(1));
            case '?' -> !value.isEmpty() && like(rest, value.substring(1));
            default -> !value.isEmpty() && value.charAt(0) == pattern.charAt(0) && like(rest, value.substring(1));
        };
    }

    /** Each of the six parts is like the pattern's; a lone star is like everything. */
    static boolean likeArn(String pattern, String value) {
        if (pattern.equals("*")) {
            return true;
        }
        var wanted = pattern.split(":", 6);
        var parts = value.split(":", 6);
        if (wanted.length != parts.length) {
            return false;
        }
        for (var i = 0; i < wanted.length; i++) {
            if (!like(wanted[i], parts[i])) {
                return false;
            }
        }
        return true;
    }

    static boolean within(String range, String address) {
        var slash = range.indexOf('/');
        var base = bytes(slash < 0 ? range : range.substring(0, slash));
        var value = bytes(address);
        if (base.length != value.length) {
            return false;
        }
        var free = base.length * 8 - bits(range, base.length * 8);
        return new BigInteger(1, base).shiftRight(free).equals(new BigInteger(1, value).shiftRight(free));
    }

    /** Whether a range is narrow enough to be somebody's: /8, for IPv6 /32. */
    static boolean isNarrow(String range) {
        var six = range.indexOf(':') >= 0;
        return bits(range, six ? 128 : 32) >= (six ? 32 : 8);
    }

    private static int bits(String range, int all) {
        var slash = range.indexOf('/');
        return slash < 0 ? all : Integer.parseInt(range.substring(slash + 1));
    }

    private static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }
}
