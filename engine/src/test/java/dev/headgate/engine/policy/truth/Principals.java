package dev.headgate.engine.policy.truth;

import dev.headgate.engine.policy.truth.Asked.Named;
import dev.headgate.engine.policy.truth.Asked.Said;
import dev.headgate.engine.policy.truth.Point.Kind;
import dev.headgate.engine.policy.truth.Point.Person;

/** Whether a statement is about a person. In doubt a grant is, and a denial is not. */
final class Principals {

    private Principals() {}

    static boolean isAbout(Said said, Person person) {
        var wide = said.allows() != said.notPrincipal();
        return said.principals().stream().anyMatch(named -> names(named, person, wide)) != said.notPrincipal();
    }

    /** Whether a statement fixes whom it is about. */
    static boolean areFixed(Said said) {
        return !said.notPrincipal() && said.principals().stream().allMatch(Principals::isFixed);
    }

    private static boolean isFixed(Named named) {
        return !isOpen(named.text())
                && switch (named.type()) {
                    case "AWS", "Service", "CanonicalUser" -> true;
                    case "Federated" -> Names.isAccount(Names.account(named.text()));
                    default -> false;
                };
    }

    private static boolean isOpen(String text) {
        return text.contains("*") || text.contains("?") || text.contains("${");
    }

    private static boolean names(Named named, Person person, boolean wide) {
        var text = named.text();
        var signed = person.kind() != Kind.UNSIGNED && person.kind() != Kind.SERVICE;
        if (named.type().equals("signed")) {
            return signed;
        }
        if (isOpen(text)) {
            return named.type().equals("AWS") && text.equals("*") || wide && isPerhaps(text, person);
        }
        return switch (named.type()) {
            case "AWS" -> isAws(text, person);
            case "Service" -> person.kind() == Kind.SERVICE && person.id().equals(text);
            case "CanonicalUser" ->
                person.kind() == Kind.CANONICAL && person.id().equals(text);
            case "Federated" -> Names.isAccount(Names.account(text)) ? isAws(text, person) : wide && signed;
            default -> wide;
        };
    }

    private static boolean isPerhaps(String arn, Person person) {
        var account = Names.account(arn);
        return !Names.isAccount(account) || isOf(account, person);
    }

    private static boolean isAws(String text, Person person) {
        var account = Names.account(text);
        if (account.equals("cloudfront")) {
            return person.kind() == Kind.SERVICE && person.id().equals("cloudfront.amazonaws.com");
        }
        if (Names.isAccount(text) || text.equals("arn:aws:iam::" + account + ":root")) {
            return isOf(Names.isAccount(text) ? text : account, person);
        }
        return isOf(account, person) && person.arn().equals(text);
    }

    private static boolean isOf(String account, Person person) {
        return person.kind() == Kind.ACCOUNT && person.id().equals(account);
    }
}
