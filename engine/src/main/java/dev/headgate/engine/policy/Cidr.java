package dev.headgate.engine.policy;

import java.util.List;
import java.util.Optional;

/** A range of addresses (RFC 4632), or one address; IPv4 addresses are the lowest 32 bits. */
record Cidr(boolean six, int prefix, Address first, Address last) {

    /** The ranges that no request from the internet comes from (RFC 1918, loopback, link-local, multicast and reserved). */
    static final List<Cidr> NOT_THE_INTERNET = List.of(
            fixed("10.0.0.0/8"),
            fixed("172.16.0.0/12"),
            fixed("192.168.0.0/16"),
            fixed("0.0.0.0/8"),
            fixed("127.0.0.0/8"),
            fixed("169.254.0.0/16"),
            fixed("224.0.0.0/3"),
            fixed("::/3"),
            fixed("4000::/2"),
            fixed("8000::/1"));

    /** How many of these are RFC 1918, at the beginning. */
    static final int PRIVATE = 3;

    private static final int WIDEST_OF_FOUR = 8;
    private static final int WIDEST_OF_SIX = 32;

    /** The range of a text; a lone address is a range of one. */
    static Optional<Cidr> read(String text) {
        var slash = text.indexOf('/');
        var base = Address.read(slash < 0 ? text : text.substring(0, slash));
        if (base.isEmpty()) {
            return Optional.empty();
        }
        var bits = base.get().six() ? 128 : 32;
        var prefix = slash < 0 ? bits : number(text, slash + 1);
        return prefix < 0 || prefix > bits ? Optional.empty() : Optional.of(of(base.get(), prefix, bits));
    }

    private static Cidr of(Address base, int prefix, int bits) {
        return new Cidr(base.six(), prefix, base.floor(bits - prefix), base.ceiling(bits - prefix));
    }

    private static Cidr fixed(String text) {
        return read(text).orElseThrow();
    }

    private static int number(String text, int from) {
        if (from == text.length() || text.length() - from > 3) {
            return -1;
        }
        var number = 0;
        for (var i = from; i < text.length(); i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Whether it is narrow enough to be somebody's: /8 or narrower for IPv4, /32 for IPv6 (The meaning of "public", note on aws:SourceIp). */
    boolean isNarrow() {
        return prefix >= (six ? WIDEST_OF_SIX : WIDEST_OF_FOUR);
    }

    boolean contains(Address address) {
        return address.six() == six && first.compareTo(address) <= 0 && last.compareTo(address) >= 0;
    }
}
