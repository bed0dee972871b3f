package dev.headgate.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a key's value can be for one kind of requester.
 *
 * @param only the only values it can have; any when empty
 * @param shape globs of which one must match; any text when empty
 * @param never globs that must not match
 * @param outside ranges that an address must not lie in
 */
record Domain(
        boolean mayBeAbsent,
        boolean mayBePresent,
        List<String> only,
        List<Glob> shape,
        List<Glob> never,
        List<Cidr> outside) {

    /** Whatever the requester likes, or nothing. */
    static final Domain FREE = new Domain(true, true, List.of(), List.of(), List.of(), List.of());

    /** Never in the request. */
    static final Domain ABSENT = new Domain(true, false, List.of(), List.of(), List.of(), List.of());

    /** Always in the request, with any value. */
    static final Domain PRESENT = new Domain(false, true, List.of(), List.of(), List.of(), List.of());

    /** True or false. */
    static final Domain TRUTH = oneOf("true", "false");

    static Domain oneOf(String... values) {
        return new Domain(false, true, List.of(values), List.of(), List.of(), List.of());
    }

    static Domain shaped(String glob) {
        return new Domain(false, true, List.of(), List.of(Glob.wildcards(glob)), List.of(), List.of());
    }

    static Domain ofArns(String... globs) {
        var shape = Stream.of(globs).map(Glob::arn).toList();
        return new Domain(false, true, List.of(), shape, List.of(), List.of());
    }

    static Domain ofParts(String glob) {
        return new Domain(false, true, List.of(), List.of(Glob.parts(glob)), List.of(), List.of());
    }

    Domain orAbsent() {
        return new Domain(true, mayBePresent, only, shape, never, outside);
    }

    Domain but(List<Glob> excluded) {
        return new Domain(mayBeAbsent, mayBePresent, only, shape, excluded, outside);
    }

    /** Without these as well. */
    Domain butNone(List<Glob> excluded) {
        if (!mayBePresent || !only.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(never);
        all.addAll(excluded);
        return but(all);
    }

    Domain outside(List<Cidr> ranges) {
        return new Domain(mayBeAbsent, mayBePresent, only, shape, never, ranges);
    }

    /** Whether a value belongs here. */
    boolean has(String value) {
        return (only.isEmpty() || only.contains(value)) && fits(value) && isOutside(value);
    }

    private boolean fits(String value) {
        for (var glob : never) {
            if (glob.matches(value)) {
                return false;
            }
        }
        for (var glob : shape) {
            if (glob.matches(value)) {
                return true;
            }
        }
        return shape.isEmpty();
    }

    private boolean isOutside(String value) {
        if (outside.isEmpty()) {
            return true;
        }
        var address = Address.read(value);
        if (address.isPresent()) {
            for (var range : outside) {
                if (range.contains(address.get())) {
                    return false;
                }
            }
        }
        return true;
    }
}
