package dev.headgate.engine.policy;

import dev.headgate.engine.policy.KeyValues.Wish;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The ways in which keys that tell of one thing go together: an account's id and an ARN in it, an organisation's id and a path in it. A
 * search that chose each key's value by itself would find requests that nobody can make. Where a policy tests but one of them, or names very
 * many accounts, there is just one way, which asks nothing.
 */
final class Ties {

    private static final int MOST_NAMES = 24;
    private static final List<List<Wish>> UNTIED = List.of(List.of());

    private final Cast cast;
    private List<List<Wish>> ways = UNTIED;

    private Ties(Cast cast) {
        this.cast = cast;
    }

    static List<List<Wish>> of(Cast cast) {
        var ties = new Ties(cast);
        if (cast.tests(Keys.PRINCIPAL_ORG, Keys.PRINCIPAL_ORG_PATHS)) {
            ties.tie(ties.organisations());
        }
        if (cast.tests(Keys.PRINCIPAL_ACCOUNT, Keys.PRINCIPAL_ARN)) {
            ties.tie(ties.accounts(Keys.PRINCIPAL_ACCOUNT, Keys.PRINCIPAL_ARN));
        }
        if (cast.tests(Keys.SOURCE_ACCOUNT, Keys.SOURCE_ARN)) {
            ties.tie(ties.accounts(Keys.SOURCE_ACCOUNT, Keys.SOURCE_ARN));
        }
        if (cast.tests(Keys.ACCESS_POINT_ACCOUNT, Keys.ACCESS_POINT_ARN)) {
            ties.tie(ties.accessPoints());
        }
        return ties.ways;
    }

    private void tie(List<List<Wish>> others) {
        if (others.size() > MOST_NAMES) {
            return;
        }
        var product = new ArrayList<List<Wish>>();
        for (var way : ways) {
            for (var other : others) {
                var both = new ArrayList<>(way);
                both.addAll(other);
                product.add(both);
            }
        }
        ways = product;
    }

    private List<List<Wish>> organisations() {
        var found = new ArrayList<List<Wish>>();
        found.add(areAbsent(Keys.PRINCIPAL_ORG, Keys.PRINCIPAL_ORG_PATHS));
        for (var id : cast.organisations) {
            found.add(List.of(
                    test("StringEquals", Keys.PRINCIPAL_ORG, List.of(id)),
                    test("StringLike", Keys.PRINCIPAL_ORG_PATHS, List.of(id + "/*"))));
        }
        var paths = cast.organisations.stream().map(id -> id + "/*").toList();
        found.add(List.of(
                test("ForAnyValue:StringNotEquals", Keys.PRINCIPAL_ORG, cast.organisations),
                test("ForAnyValue:StringNotLike", Keys.PRINCIPAL_ORG_PATHS, paths)));
        return found;
    }

    private List<List<Wish>> accounts(String key, String arnKey) {
        var found = new ArrayList<List<Wish>>();
        for (var id : cast.accounts) {
            found.add(List.of(
                    test("StringEqualsIfExists", key, List.of(id)),
                    test("ArnLikeIfExists", arnKey, List.of(arns(id), arns("")))));
        }
        found.add(strangers("", key, arnKey));
        return found;
    }

    private List<List<Wish>> accessPoints() {
        var found = new ArrayList<List<Wish>>();
        found.add(areAbsent(Keys.ACCESS_POINT_ACCOUNT, Keys.ACCESS_POINT_ARN));
        for (var id : cast.accounts) {
            found.add(List.of(
                    test("StringEquals", Keys.ACCESS_POINT_ACCOUNT, List.of(id)),
                    test("ArnLike", Keys.ACCESS_POINT_ARN, List.of(arns(id)))));
        }
        found.add(strangers("ForAnyValue:", Keys.ACCESS_POINT_ACCOUNT, Keys.ACCESS_POINT_ARN));
        return found;
    }

    private List<Wish> strangers(String quantifier, String key, String arnKey) {
        var arns = cast.accounts.stream().map(Ties::arns).toList();
        return List.of(
                test(quantifier + "StringNotEquals", key, cast.accounts),
                test(quantifier + "ArnNotLike", arnKey, arns));
    }

    private static List<Wish> areAbsent(String one, String other) {
        return List.of(test("Null", one, List.of("true")), test("Null", other, List.of("true")));
    }

    private static String arns(String account) {
        return "arn:*:*:*:" + account + ":*";
    }

    private static Wish test(String operator, String key, Collection<String> values) {
        return Atom.of(new Condition(Operator.named(operator), key, List.copyOf(values)), true, true).holding;
    }
}
