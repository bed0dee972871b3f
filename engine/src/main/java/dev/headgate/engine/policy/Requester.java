package dev.headgate.engine.policy;

import java.util.EnumSet;
import java.util.Set;

/**
 * A kind of requester whom the search tries.
 *
 * @param id the account, service or canonical id; nothing for the kinds that are not one
 * @param fresh what of the requester the policy does not name: it has no value that stands fixed in the policy
 * @param pinned the one thing that is fixed, and its value
 */
record Requester(Kind kind, String id, Set<Trait> fresh, Trait pinned, String pin) {

    /** Who signs. */
    enum Kind {
        /** Nobody: the request is not signed. */
        UNSIGNED,
        /** An account that the policy does not name. */
        STRANGER,
        /** Any account, named or not. */
        SOMEBODY,
        /** One account. */
        ACCOUNT,
        /** Any AWS service. */
        SOME_SERVICE,
        /** One AWS service. */
        SERVICE,
        /** One account known by its canonical id alone. */
        CANONICAL
    }

    /** What else a policy can fix of a request. */
    enum Trait {
        NONE,
        ORGANISATION,
        NETWORK,
        SERVICE,
        SOURCE,
        ACCESS_POINT,
        KEY
    }

    private static final Set<Trait> ALL = EnumSet.allOf(Trait.class);
    private static final Set<Trait> NOTHING = EnumSet.noneOf(Trait.class);

    /** Somebody of whom the policy fixes nothing at all. */
    static Requester fromAnywhere(Kind kind) {
        return new Requester(kind, "", ALL, Trait.NONE, "");
    }

    /** Somebody unnamed, but in a network that the policy fixes. */
    static Requester fromNamedNetwork(Kind kind) {
        return new Requester(
                kind, "", EnumSet.of(Trait.ORGANISATION, Trait.SOURCE, Trait.ACCESS_POINT), Trait.NONE, "");
    }

    /** Somebody unnamed, of whom the policy fixes one thing more than the network. */
    static Requester with(Kind kind, Trait pinned, String pin) {
        var fresh = EnumSet.of(Trait.ORGANISATION, Trait.SOURCE, Trait.ACCESS_POINT);
        fresh.remove(pinned);
        return new Requester(kind, "", fresh, pinned, pin);
    }

    /** A service that the policy does not name. */
    static Requester strangeService() {
        return new Requester(Kind.SOME_SERVICE, "", EnumSet.of(Trait.SERVICE), Trait.NONE, "");
    }

    /** Anybody of a kind, wherever they are and whatever they come through. */
    static Requester any(Kind kind) {
        return named(kind, "");
    }

    /** One whom the policy names. */
    static Requester named(Kind kind, String id) {
        return new Requester(kind, id, NOTHING, Trait.NONE, "");
    }

    boolean isFresh(Trait trait) {
        return fresh.contains(trait);
    }

    /** The same, but of this the policy may name what they have. */
    Requester notFresh(Trait trait) {
        if (!isFresh(trait)) {
            return this;
        }
        var rest = EnumSet.copyOf(fresh);
        rest.remove(trait);
        return new Requester(kind, id, rest, pinned, pin);
    }

    boolean isSigned() {
        return kind != Kind.UNSIGNED;
    }

    boolean isService() {
        return kind == Kind.SERVICE || kind == Kind.SOME_SERVICE;
    }
}
