package dev.headgate.engine.policy.truth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every request that is tried, as the dimensions that it is made of; what a policy does not ask for has one value. */
final class Universe {

    private static final List<String> STRANGE_ACCOUNTS = List.of("999900002222", "400000000008");

    /** Whose a thing is that the policy names, but not by an account. */
    static final String ANYBODY = "anybody";

    private static final List<String> ADDRESSES = List.of(
            "203.0.113.5",
            "203.0.113.200",
            "198.51.100.7",
            "12.1.1.1",
            "13.1.1.1",
            "52.1.2.3",
            "150.1.1.1",
            "2001:db8::5",
            "2600::1");

    private static final Set<String> KEYS_OF_PEOPLE = Set.of("aws:userid", "aws:username");
    private static final Set<String> KEYS_OF_NETWORK =
            Set.of("aws:sourceip", "aws:sourcevpce", "aws:sourcevpc", "aws:vpcsourceip");
    private static final Set<String> KEYS_OF_SOURCE = Set.of("aws:sourcearn", "aws:sourceaccount");
    private static final Set<String> KEYS_OF_ACCESS_POINT =
            Set.of("s3:dataaccesspointarn", "s3:dataaccesspointaccount");
    private static final String KMS = "s3:x-amz-server-side-encryption-aws-kms-key-id";
    private static final Set<String> SEVERAL = Set.of("s3:requestobjecttagkeys");

    private final Names names;
    final List<Point> people;
    final List<Point> networks;
    final List<Point> sources;
    final List<Point> accessPoints;
    final List<Point> keys;
    final List<Point> transport = List.of(transport("false"), transport("true"));
    final List<List<Point>> others;

    Universe(Names names, String owner) {
        this.names = names;
        this.people = People.of(names);
        this.networks = networks();
        this.sources = owned(
                KEYS_OF_SOURCE,
                "aws:sourcearn",
                "aws:sourceaccount",
                List.of(
                        "arn:aws:sns:eu-central-1:@:zzz",
                        "arn:aws:sns:eu-central-1:@:news",
                        "arn:aws:sns:eu-central-1:@:zzz:news"),
                true);
        this.accessPoints = owned(
                KEYS_OF_ACCESS_POINT,
                "s3:dataaccesspointarn",
                "s3:dataaccesspointaccount",
                List.of("arn:aws:s3:eu-central-1:@:accesspoint/zzz", "arn:aws:s3:us-east-1:@:accesspoint/zzz"),
                false);
        this.keys = keys();
        this.others = others(owner);
    }

    private static Point transport(String secure) {
        return Point.of(true, "", "aws:securetransport", secure);
    }

    private boolean tests(Set<String> keys) {
        return keys.stream().anyMatch(names::tests);
    }

    private List<Point> networks() {
        var points = new ArrayList<Point>();
        if (!tests(KEYS_OF_NETWORK)) {
            return List.of(Point.of(true, ""));
        }
        var narrow =
                names.values("aws:sourceip").stream().filter(Likeness::isNarrow).toList();
        for (var address : ADDRESSES) {
            var strange = narrow.stream().noneMatch(range -> Likeness.within(range, address));
            points.add(Point.of(strange, "", "aws:sourceip", address));
        }
        for (var endpoint : with(names.values("aws:sourcevpce"), List.of("vpce-0zzz"))) {
            for (var vpc : with(names.values("aws:sourcevpc"), List.of("vpc-0zzz"))) {
                for (var address : List.of("10.1.2.3", "10.2.2.2", "172.16.1.1")) {
                    points.add(Point.of(
                            endpoint.endsWith("zzz") && vpc.endsWith("zzz"),
                            "",
                            "aws:sourcevpce",
                            endpoint,
                            "aws:sourcevpc",
                            vpc,
                            "aws:vpcsourceip",
                            address));
                }
            }
        }
        return points;
    }

    private static List<String> with(List<String> named, List<String> strange) {
        return Stream.concat(
                        strange.stream(), named.stream().filter(value -> !value.contains("*") && !value.contains("$")))
                .toList();
    }

    /** A thing of an account that has an ARN: absent, strange, or one that the policy names. */
    private List<Point> owned(Set<String> tested, String arnKey, String accountKey, List<String> arns, boolean alone) {
        var points = new ArrayList<Point>();
        points.add(Point.of(true, ""));
        if (!tests(tested)) {
            return points;
        }
        var accounts = new ArrayList<>(names.accounts);
        accounts.addAll(STRANGE_ACCOUNTS);
        for (var account : accounts) {
            var strange = STRANGE_ACCOUNTS.contains(account);
            var of = strange ? "" : account;
            if (alone) {
                points.add(Point.of(strange, of, accountKey, account));
            }
            var made = arns.stream().map(arn -> arn.replace("@", account)).toList();
            for (var one : with(names.values(arnKey), made)) {
                var isNamed = names.values(arnKey).contains(one);
                var inArn = Names.account(one);
                if (inArn.equals(account) || inArn.isEmpty()) {
                    var whose = strange && inArn.isEmpty() ? ANYBODY : of;
                    points.add(Point.of(strange && !isNamed, whose, arnKey, one, accountKey, account));
                    if (alone) {
                        points.add(Point.of(strange && !isNamed, inArn.isEmpty() ? ANYBODY : of, arnKey, one));
                    }
                }
            }
        }
        return points;
    }

    private List<Point> keys() {
        var points = new ArrayList<Point>();
        points.add(Point.of(true, ""));
        if (names.tests(KMS)) {
            points.add(Point.of(true, "", KMS, "arn:aws:kms:eu-central-1:999900001111:key/zzz"));
            points.add(Point.of(true, "", KMS, "alias/zzz"));
            for (var named : with(names.values(KMS), List.of())) {
                points.add(Point.of(false, "", KMS, named));
            }
        }
        return points;
    }

    private List<List<Point>> others(String owner) {
        var all = new ArrayList<List<Point>>();
        var seen = new HashSet<String>();
        for (var claim : names.claims()) {
            var key = claim.key();
            if (!key.startsWith("aws:principal") && !isPartOfSomething(key) && seen.add(key)) {
                all.add(key.equals("aws:resourceaccount") ? List.of(Point.of(true, "", key, owner)) : free(key));
            }
        }
        return all;
    }

    private static boolean isPartOfSomething(String key) {
        return KEYS_OF_PEOPLE.contains(key)
                || KEYS_OF_NETWORK.contains(key)
                || KEYS_OF_SOURCE.contains(key)
                || KEYS_OF_ACCESS_POINT.contains(key)
                || key.equals(KMS)
                || key.equals("aws:securetransport");
    }

    /** Absent, each value that the policy names, near ones, and a strange one; for some keys up to three at once. */
    private List<Point> free(String key) {
        var points = new ArrayList<Point>();
        points.add(Point.of(true, ""));
        var values = new ArrayList<String>();
        for (var named : names.values(key)) {
            if (Character.isDigit(named.charAt(0))) {
                var number = Double.parseDouble(named);
                values.addAll(List.of(named, "" + (number - 0.05), "" + (number + 0.05)));
            } else {
                values.addAll(List.of(named.replace("*", ""), named.replace("*", "zzz")));
                if (key.equals("aws:useragent")) {
                    values.add(named);
                }
            }
        }
        values.add(values.stream().allMatch(value -> Character.isDigit(value.charAt(0))) ? "987654" : "zzz");
        values.forEach(value -> points.add(Point.of(true, "", key, value)));
        if (SEVERAL.contains(key)) {
            for (var one : values) {
                for (var two : values) {
                    values.forEach(three -> points.add(Point.of(true, "").with(key, List.of(one, two, three))));
                }
            }
        }
        return points;
    }
}
