package dev.headgate.engine.policy.truth;

import dev.headgate.engine.policy.truth.Point.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whom grants reach, gathered request by request; a grant is a bit. */
final class Reach {

    private int toRead;
    private int toWrite;
    private int toAnything;
    private int fromNamedNetworks;
    private int whoever;
    private int services;
    private final Map<String, Integer> organisations = new HashMap<>();
    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<String, Integer> accessPoints = new HashMap<>();
    private final Map<String, Integer> accounts = new HashMap<>();
    private final Map<String, Integer> canonicals = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();

    /** These grants let this request through. */
    void add(int grants, Request request, boolean reads, boolean writes) {
        var who = request.person();
        if (who.person().kind() == Kind.UNSIGNED || who.person().kind() == Kind.STRANGER) {
            addUnnamed(grants, request, reads, writes);
        } else if (who.person().kind() == Kind.SERVICE) {
            services |= grants;
            named.merge(who.person().id(), grants, (a, b) -> a | b);
        } else {
            var map = who.person().kind() == Kind.ACCOUNT ? accounts : canonicals;
            map.merge(who.person().id(), grants, (a, b) -> a | b);
        }
    }

    private void addUnnamed(int grants, Request request, boolean reads, boolean writes) {
        whoever |= grants;
        var comesThrough = request.source().strange() && request.accessPoint().strange();
        if (!request.person().of().isEmpty()) {
            if (comesThrough) {
                organisations.merge(request.person().of(), grants, (a, b) -> a | b);
            }
            return;
        }
        if (comesThrough) {
            fromNamedNetworks |= grants;
        } else if (request.accessPoint().strange() && !request.source().of().isEmpty()) {
            sources.merge(request.source().of(), grants, (a, b) -> a | b);
        } else if (request.source().strange() && !request.accessPoint().of().isEmpty()) {
            accessPoints.merge(request.accessPoint().of(), grants, (a, b) -> a | b);
        }
        if (comesThrough && request.network().strange() && request.key().strange()) {
            toAnything |= grants;
            toRead |= reads ? grants : 0;
            toWrite |= writes ? grants : 0;
        }
    }

    boolean canRead(int open) {
        return (toRead & open) != 0;
    }

    boolean canWrite(int open) {
        return (toWrite & open) != 0;
    }

    /** Everybody beyond the owner whom these grants reach; of open grants only those whom they reach for who they are. */
    Set<String> listed(int grants, int open, String owner, Names names) {
        var listed = new TreeSet<String>();
        if ((toAnything & open & grants) != 0) {
            listed.add("*");
            return listed;
        }
        var byTrait = open & grants & ~fromNamedNetworks;
        organisations.forEach((id, bits) -> add(listed, (bits & byTrait) != 0, "org:" + id));
        accessPoints.forEach((id, bits) -> add(listed, (bits & byTrait) != 0 && !id.equals(owner), id));
        var bySource = byTrait & ~sources.getOrDefault(Universe.ANYBODY, 0);
        sources.forEach((id, bits) -> add(listed, (bits & bySource) != 0 && !id.equals(owner), id));
        var byName = grants & ~(open & whoever);
        accounts.forEach((id, bits) -> add(listed, (bits & byName) != 0 && !id.equals(owner), id));
        canonicals.forEach((id, bits) -> add(listed, (bits & byName) != 0, "canonical:" + id));
        listed.addAll(services(grants, open, names));
        return listed;
    }

    /** The services among them; where a grant reaches none by name but some, {@code service:*}. */
    Set<String> services(int grants, int open, Names names) {
        var listed = new TreeSet<String>();
        var byName = grants & ~(open & whoever);
        var some = services & byName & open;
        for (var service : List.copyOf(names.services)) {
            var bits = named.getOrDefault(service, 0) & byName;
            add(listed, bits != 0, "service:" + service);
            some &= ~bits;
        }
        add(listed, some != 0, "service:*");
        return listed;
    }

    private static void add(Set<String> listed, boolean really, String name) {
        if (really) {
            listed.add(name);
        }
    }
}
