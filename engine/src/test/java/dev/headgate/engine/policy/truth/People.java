package dev.headgate.engine.policy.truth;

import dev.headgate.engine.policy.truth.Point.Kind;
import dev.headgate.engine.policy.truth.Point.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Everybody who may make a request: those whom the policy names, and strangers. */
final class People {

    private static final List<String> STRANGERS = List.of("999900001111", "400000000009");
    static final String STRANGE_ORGANISATION = "o-zzzzzzzzzz";
    static final String STRANGE_SERVICE = "zzz.amazonaws.com";

    private static final List<String> TAG = List.of("", "blue", "bzz", "zzz");
    private static final List<String> NAME = List.of("", "ann", "azz", "zzz");
    private static final String USER_ID = "aws:userid";
    private static final String USER_NAME = "aws:username";
    private static final String TEAM = "aws:principaltag/team";
    private static final String TYPE = "aws:principaltype";

    private final Names names;
    private final List<Point> people = new ArrayList<>();

    private People(Names names) {
        this.names = names;
    }

    static List<Point> of(Names names) {
        var made = new People(names);
        made.addUnsigned();
        made.addServices();
        STRANGERS.forEach(stranger -> made.addSigned(Kind.STRANGER, stranger, stranger));
        names.accounts.forEach(account -> made.addSigned(Kind.ACCOUNT, account, account));
        for (var canonical : names.canonicals) {
            STRANGERS.forEach(stranger -> made.addSigned(Kind.CANONICAL, canonical, stranger));
            names.accounts.forEach(account -> made.addSigned(Kind.CANONICAL, canonical, account));
        }
        return made.people;
    }

    private void addUnsigned() {
        people.add(Point.of(
                true, "", new Person(Kind.UNSIGNED, "", ""), "aws:principalaccount", "anonymous", TYPE, "Anonymous"));
    }

    private void addServices() {
        Stream.concat(names.services.stream(), Stream.of(STRANGE_SERVICE)).forEach(service -> {
            for (var account : List.of("888800000001", "400000000007")) {
                people.add(Point.of(
                        true,
                        "",
                        new Person(Kind.SERVICE, service, ""),
                        "aws:principalisawsservice",
                        "true",
                        "aws:principalservicename",
                        service,
                        "aws:principalaccount",
                        account));
            }
        });
    }

    private void addSigned(Kind kind, String id, String account) {
        for (var arn : arns(account)) {
            for (var type : names.tests(TYPE) ? List.of("User", "AssumedRole", "Account") : List.of("User")) {
                var person = Point.of(
                        true,
                        "",
                        new Person(kind, id, arn),
                        "aws:principalisawsservice",
                        "false",
                        "aws:principalaccount",
                        account,
                        "aws:principalarn",
                        arn,
                        TYPE,
                        type);
                addMembers(person);
            }
        }
    }

    private List<String> arns(String account) {
        var arns = new ArrayList<String>();
        names.identities.stream()
                .filter(arn -> Names.account(arn).equals(account))
                .forEach(arns::add);
        arns.add("arn:aws:iam::" + account + ":role/zzz");
        if (names.tests("aws:principalarn")) {
            arns.add("arn:aws:iam::" + account + ":role/etl");
            arns.add("arn:aws:iam::" + account + ":role/a:role/etl");
            arns.add("arn:aws:iam::" + account + ":user/zzz");
        }
        return arns.stream().distinct().toList();
    }

    private void addMembers(Point person) {
        addUser(person);
        if (Names.ORG_KEYS.stream().anyMatch(names::tests)) {
            addMember(person, STRANGE_ORGANISATION, true);
            names.organisations.forEach(organisation -> addMember(person, organisation, false));
        }
    }

    private void addMember(Point person, String organisation, boolean strange) {
        var member = new Point(
                person.with("aws:principalorgid", List.of(organisation)).values(),
                strange,
                strange ? "" : organisation,
                person.person());
        var paths = new ArrayList<>(List.of(organisation + "/r-zz/ou-zz/"));
        names.values("aws:principalorgpaths").stream()
                .filter(path -> path.startsWith(organisation + "/") && !path.contains("*"))
                .forEach(paths::add);
        paths.forEach(path -> addUser(member.with("aws:principalorgpaths", List.of(path))));
    }

    private void addUser(Point person) {
        for (var id : userIds(person)) {
            for (var name : names.tests(USER_NAME) ? NAME : List.of("")) {
                for (var tag : names.tests(TEAM) ? TAG : List.of("")) {
                    people.add(person.with(USER_ID, List.of(id))
                            .with(USER_NAME, name.isEmpty() ? List.of() : List.of(name))
                            .with(TEAM, tag.isEmpty() ? List.of() : List.of(tag)));
                }
            }
        }
    }

    private List<String> userIds(Point person) {
        var ids = new ArrayList<>(List.of("AROAZZZZZZZZZZZZZZZZZ:zzz"));
        if (person.person().kind() != Kind.STRANGER) {
            names.values(USER_ID).stream()
                    .filter(value -> !value.contains("$"))
                    .map(value -> value.replace("*", "run"))
                    .forEach(value -> ids.addAll(List.of(value, value.toLowerCase(Locale.ROOT))));
        }
        return ids;
    }
}
