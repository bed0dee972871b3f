package dev.headgate.engine.policy.truth;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Function;

/** An unknown address: any of the whole space of both families. */
record Addresses(Context z3, BoolExpr isSix, BitVecExpr four, BitVecExpr six) {

    private static final List<String> NOT_THE_INTERNET = List.of(
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "0.0.0.0/8",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "224.0.0.0/3");

    static Addresses of(Context z3, String name) {
        return new Addresses(
                z3, z3.mkBoolConst(name + " six"), z3.mkBVConst(name + " 4", 32), z3.mkBVConst(name + " 6", 128));
    }

    /** That a request from the internet can come from it. */
    BoolExpr isOfTheInternet() {
        return z3.mkAnd(z3.mkNot(some(NOT_THE_INTERNET, this::isWithin)), z3.mkImplies(isSix, isWithin("2000::/3")));
    }

    BoolExpr isWithinOne(List<String> ranges) {
        return some(ranges, this::isWithin);
    }

    BoolExpr isWithin(String range) {
        var slash = range.indexOf('/');
        var bytes = bytes(slash < 0 ? range : range.substring(0, slash));
        var all = bytes.length * 8;
        var bits = slash < 0 ? all : Integer.parseInt(range.substring(slash + 1));
        var family = all == 128 ? isSix : z3.mkNot(isSix);
        if (bits == 0) {
            return family;
        }
        var wanted = new BigInteger(1, bytes).shiftRight(all - bits);
        var head = z3.mkExtract(all - 1, all - bits, all == 128 ? six : four);
        return z3.mkAnd(family, z3.mkEq(head, z3.mkBV(wanted.toString(), bits)));
    }

    private BoolExpr some(List<String> ranges, Function<String, BoolExpr> test) {
        return z3.mkOr(ranges.stream().map(test).toArray(BoolExpr[]::new));
    }

    private static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }
}
