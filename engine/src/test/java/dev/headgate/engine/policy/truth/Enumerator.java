package dev.headgate.engine.policy.truth;

import dev.headgate.engine.policy.truth.Asked.Said;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Answers a question by trying every request of its universe. */
final class Enumerator {

    /** Points of one dimension, each with the statements that it does not stop, one bit each. */
    private record Axis(List<Point> points, int[] passes) {}

    /** Targets, each with the statements about it. */
    private record Aim(int about, boolean reads, boolean writes) {}

    private final Asked asked;
    private final List<Said> all;
    private final Names names;
    private final List<Target> targets;
    private final Set<Aim> aims = new HashSet<>();
    private final List<Axis> axes = new ArrayList<>();
    private final Reach granted = new Reach();
    private final Reach effective = new Reach();
    private final int grants;
    private final int aclGrants;
    private final int denials;
    private final int open;

    private Enumerator(Asked asked) {
        this.asked = asked;
        this.all = Stream.concat(asked.said().stream(), asked.acl().stream()).toList();
        this.names = new Names(asked);
        this.targets = Target.all(asked.bucket());
        var acl = bits(asked.acl()::contains);
        this.aclGrants = acl;
        this.grants = bits(Said::allows) & ~acl;
        this.denials = bits(said -> !said.allows());
        this.open = bits(said -> !Principals.areFixed(said));
        targets.forEach(target -> aims.add(new Aim(bits(target::isOf), target.reads(), target.writes())));
        addAxes(new Universe(names, asked.owner()));
    }

    static Answer answer(String line) {
        return new Enumerator(Asked.of(line)).answer();
    }

    private int bits(Predicate<Said> is) {
        var bits = 0;
        for (var i = 0; i < all.size(); i++) {
            bits |= is.test(all.get(i)) ? 1 << i : 0;
        }
        return bits;
    }

    private void addAxes(Universe universe) {
        add(universe.people);
        add(universe.networks);
        add(universe.sources);
        add(universe.accessPoints);
        add(universe.keys);
        add(universe.transport);
        universe.others.forEach(this::add);
    }

    /** Of points that nothing tells apart the first is kept; without TLS comes before with it. */
    private void add(List<Point> points) {
        var kept = new ArrayList<Point>();
        var passes = new ArrayList<Integer>();
        var seen = new HashSet<List<Object>>();
        for (var point : points) {
            var bits = passes(point, points);
            if (seen.add(List.of(
                    bits,
                    point.strange(),
                    point.of(),
                    point.person().kind(),
                    point.person().id()))) {
                kept.add(point);
                passes.add(bits);
            }
        }
        axes.add(new Axis(kept, passes.stream().mapToInt(Integer::intValue).toArray()));
    }

    private int passes(Point point, List<Point> points) {
        return bits(said -> (point.person().kind() == Point.Kind.NOBODY || Principals.isAbout(said, point.person()))
                && said.claims().stream()
                        .filter(claim -> isOf(claim, points))
                        .allMatch(claim -> claim.isTrue(point.value(claim.key()))));
    }

    /** Whether a condition is about what the points of a dimension differ in. */
    private static boolean isOf(Claim claim, List<Point> points) {
        return points.stream().anyMatch(point -> point.values().containsKey(claim.key()))
                || claim.key().startsWith("aws:principal")
                        && points.getFirst().person().kind() != Point.Kind.NOBODY;
    }

    private Answer answer() {
        walk(0, -1, new ArrayList<>());
        var isPublic = asked.said().stream().anyMatch(said -> PublicByTheBook.isPublic(said, targets));
        var publicWrite = asked.said().stream().anyMatch(said -> PublicByTheBook.isPublicWrite(said, targets));
        var cut = isPublic && asked.restricts();
        var reached = new TreeSet<>(
                cut ? effective.services(grants, open, names) : effective.listed(grants, open, asked.owner(), names));
        reached.addAll(effective.listed(aclGrants, open, asked.owner(), names));
        var counted = open & (cut ? aclGrants : grants | aclGrants);
        return new Answer(
                isPublic,
                publicWrite,
                denials != 0 && !passesWithoutTls(0, -1),
                List.copyOf(granted.listed(grants, open, asked.owner(), names)),
                effective.canRead(counted),
                effective.canWrite(counted),
                reached.contains("*") ? List.of("*") : List.copyOf(reached));
    }

    private void walk(int axis, int passes, List<Point> chosen) {
        if ((passes & (grants | aclGrants)) == 0) {
            return;
        }
        if (axis == axes.size()) {
            var request = new Request(chosen.get(0), chosen.get(1), chosen.get(2), chosen.get(3), chosen.get(4));
            aims.forEach(aim -> put(request, passes & aim.about, aim));
            return;
        }
        for (var i = 0; i < axes.get(axis).points.size(); i++) {
            chosen.add(axes.get(axis).points.get(i));
            walk(axis + 1, passes & axes.get(axis).passes[i], chosen);
            chosen.removeLast();
        }
    }

    private void put(Request request, int about, Aim aim) {
        var let = about & (grants | aclGrants);
        if (let != 0) {
            granted.add(let, request, aim.reads, aim.writes);
            if ((about & denials) == 0) {
                effective.add(let, request, aim.reads, aim.writes);
            }
        }
    }

    /** Whether some request without TLS meets no denial. */
    private boolean passesWithoutTls(int axis, int passes) {
        if (axis == axes.size()) {
            return aims.stream().anyMatch(aim -> (aim.about & passes & denials) == 0);
        }
        var points = axes.get(axis).points;
        for (var i = 0; i < points.size(); i++) {
            var tls = points.get(i).value("aws:securetransport");
            if (!tls.contains("true") && passesWithoutTls(axis + 1, passes & axes.get(axis).passes[i])) {
                return true;
            }
        }
        return false;
    }
}
