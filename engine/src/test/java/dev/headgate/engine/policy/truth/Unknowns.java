package dev.headgate.engine.policy.truth;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A request that nobody has made yet. Addresses, numbers and sets of tags are unknowns of their whole space, which Z3 searches by itself; who
 * asks and what texts a request has is a choice among candidates.
 */
final class Unknowns {

    private static final String SOURCE_IP = "aws:sourceip";
    private static final String VPC_SOURCE_IP = "aws:vpcsourceip";

    final Choice<Point> person;
    final BoolExpr endpoint;
    private final Context z3;
    private final Names names;
    private final Choice<Point> source;
    private final Choice<Point> accessPoint;
    private final Choice<Point> key;
    private final Choice<Point> network;
    private final Addresses internet;
    private final Addresses inside;
    private final Map<String, Choice<Point>> others = new HashMap<>();

    Unknowns(Context z3, Names names, Universe universe) {
        this.z3 = z3;
        this.names = names;
        this.endpoint = z3.mkBoolConst("endpoint");
        this.person = Choice.of(z3, "person", universe.people);
        this.source = Choice.of(z3, "source", universe.sources);
        this.accessPoint = Choice.of(z3, "access point", universe.accessPoints);
        this.key = Choice.of(z3, "key", universe.keys);
        this.network = Choice.of(z3, "network", endpoints(universe));
        this.internet = Addresses.of(z3, "internet");
        this.inside = Addresses.of(z3, "inside");
        for (var points : universe.others) {
            var name = points.getLast().values().keySet().iterator().next();
            others.put(name, Choice.of(z3, name, points));
        }
    }

    private static List<Point> endpoints(Universe universe) {
        var points = universe.networks.stream()
                .filter(point -> !point.value("aws:sourcevpce").isEmpty())
                .toList();
        return points.isEmpty() ? List.of(Point.of(true, "")) : points;
    }

    /** What is true of every request. */
    BoolExpr laws() {
        var laws = new ArrayList<BoolExpr>();
        laws.add(person.exists());
        laws.add(source.exists());
        laws.add(accessPoint.exists());
        laws.add(key.exists());
        laws.add(network.exists());
        others.values().forEach(other -> laws.add(other.exists()));
        laws.add(internet.isOfTheInternet());
        return z3.mkAnd(laws.toArray(BoolExpr[]::new));
    }

    /** That the policy names nothing of who asks, where from and through what. */
    BoolExpr isStrange() {
        var unnamed = person.is(point -> point.strange()
                && (point.person().kind() == Point.Kind.UNSIGNED
                        || point.person().kind() == Point.Kind.STRANGER));
        var narrow = names.values(SOURCE_IP).stream().filter(Likeness::isNarrow).toList();
        return z3.mkAnd(
                unnamed,
                source.is(Point::strange),
                accessPoint.is(Point::strange),
                key.is(Point::strange),
                z3.mkITE(endpoint, network.is(Point::strange), z3.mkNot(internet.isWithinOne(narrow))));
    }

    BoolExpr hasTls() {
        return z3.mkBoolConst("tls");
    }

    /** That a condition is true of the request. */
    BoolExpr isTrue(Claim claim) {
        if (!claim.isKnown()) {
            return z3.mkBool(claim.allows());
        }
        return switch (claim.key()) {
            case "aws:securetransport" -> isTrueOf(claim, z3.mkTrue(), this::isTls);
            case SOURCE_IP -> isTrueOf(claim, z3.mkNot(endpoint), internet::isWithin);
            case VPC_SOURCE_IP -> isTrueOf(claim, endpoint, inside::isWithin);
            case "aws:sourcevpc", "aws:sourcevpce" ->
                z3.mkOr(
                        z3.mkAnd(endpoint, chosen(network, claim)),
                        z3.mkAnd(z3.mkNot(endpoint), z3.mkBool(claim.isTrue(List.of()))));
            case "s3:max-keys", "s3:tlsversion" ->
                isTrueOf(claim, z3.mkBoolConst("has " + claim.key()), value -> compares(claim, value));
            case "s3:requestobjecttagkeys" -> isTrueOfTags(claim);
            default -> chosen(choice(claim.key()), claim);
        };
    }

    private static BoolExpr chosen(Choice<Point> choice, Claim claim) {
        return choice.is(point -> claim.isTrue(point.value(claim.key())));
    }

    private Choice<Point> choice(String name) {
        if (name.startsWith("aws:principal") || name.startsWith("aws:userid") || name.startsWith("aws:username")) {
            return person;
        }
        if (name.startsWith("aws:source")) {
            return source;
        }
        if (name.startsWith("s3:dataaccesspoint")) {
            return accessPoint;
        }
        return others.getOrDefault(name, key);
    }

    /** A condition on a key that is present or not, with an unknown value. */
    private BoolExpr isTrueOf(Claim claim, BoolExpr present, Function<String, BoolExpr> matches) {
        if (claim.base().equals("Null")) {
            return presence(claim, present);
        }
        var some = some(claim.values(), matches);
        var holds = claim.not() ? z3.mkNot(some) : some;
        return z3.mkOr(z3.mkAnd(present, holds), z3.mkAnd(z3.mkNot(present), z3.mkBool(claim.isTrue(List.of()))));
    }

    private BoolExpr presence(Claim claim, BoolExpr present) {
        return some(claim.values(), value -> value.equals("true") ? z3.mkNot(present) : present);
    }

    private BoolExpr isTls(String value) {
        return value.equals("true") ? hasTls() : z3.mkNot(hasTls());
    }

    private BoolExpr compares(Claim claim, String value) {
        var number = z3.mkRealConst(claim.key());
        var limit = z3.mkReal(value);
        return switch (claim.base()) {
            case "NumericEquals" -> z3.mkEq(number, limit);
            case "NumericLessThan" -> z3.mkLt(number, limit);
            case "NumericLessThanEquals" -> z3.mkLe(number, limit);
            case "NumericGreaterThan" -> z3.mkGt(number, limit);
            default -> z3.mkGe(number, limit);
        };
    }

    /** A request may have any set of the tags that matter. */
    private BoolExpr isTrueOfTags(Claim claim) {
        var tags = new ArrayList<>(List.of("zzz"));
        for (var value : names.values(claim.key())) {
            tags.addAll(List.of(value.replace("*", ""), value.replace("*", "zzz")));
        }
        var present = some(tags, this::hasTag);
        if (claim.base().equals("Null")) {
            return presence(claim, present);
        }
        var matching = tags.stream().filter(claim::isTrueOf).toList();
        var others = tags.stream().filter(tag -> !claim.isTrueOf(tag)).toList();
        var holds = claim.each() ? z3.mkNot(some(others, this::hasTag)) : some(matching, this::hasTag);
        return z3.mkOr(z3.mkAnd(present, holds), z3.mkAnd(z3.mkNot(present), z3.mkBool(claim.isTrue(List.of()))));
    }

    private BoolExpr hasTag(String tag) {
        return z3.mkBoolConst("tag " + tag);
    }

    private <T> BoolExpr some(List<T> things, Function<T, BoolExpr> test) {
        return z3.mkOr(things.stream().map(test).toArray(BoolExpr[]::new));
    }
}
