package dev.headgate.engine.policy;

import java.util.Locale;

/** Somebody whom a policy names (IAM JSON policy elements: Principal). */
public sealed interface Principal {

    /** Anybody, signed in or not: {@code *}, also written {@code {"AWS": "*"}}. */
    record Anyone() implements Principal {}

    /** Anybody who signs requests with credentials of any account: the ACL group AuthenticatedUsers. */
    record AnySigned() implements Principal {}

    /** A whole account: its id, or the ARN of its root. */
    record Account(String id) implements Principal {}

    /** One role, user, session or identity provider of an account, by its ARN. */
    record Identity(String account, String arn) implements Principal {}

    /** An AWS service. */
    record Service(String name) implements Principal {}

    /** An account by its canonical user id (Amazon S3 only). */
    record Canonical(String id) implements Principal {}

    /** Whoever signs in with a public identity provider; AWS's own example of a public policy. */
    record Federated(String provider) implements Principal {}

    /** The unique id that AWS shows when the role or user of a policy was deleted; it never matches anybody again. */
    record Stale(String id) implements Principal {}

    /** A principal with a wildcard or variable in it, or of a type that AWS does not know: nothing is fixed by it. */
    record Loose(String text) implements Principal {}

    /** Whether the policy fixes who it is (Amazon S3 User Guide: The meaning of "public"). */
    default boolean isFixed() {
        return switch (this) {
            case Anyone _, AnySigned _, Federated _, Loose _ -> false;
            case Account _, Identity _, Service _, Canonical _, Stale _ -> true;
        };
    }

    /** A principal by the type and the text that a policy gives. */
    static Principal of(String type, String text) {
        if (text.equals("*")) {
            return type.equals("AWS") ? new Anyone() : new Loose(type + " *");
        }
        if (!Patterns.isFixed(text)) {
            return new Loose(text);
        }
        return switch (type) {
            case "AWS" -> aws(text);
            case "Service" -> new Service(text.toLowerCase(Locale.ROOT));
            case "CanonicalUser" -> new Canonical(text);
            case "Federated" -> federated(text);
            default -> new Loose(type + " " + text);
        };
    }

    private static Principal aws(String text) {
        if (Arns.isAccount(text)) {
            return new Account(text);
        }
        var account = Arns.account(text);
        if (Arns.isAccount(account)) {
            return text.endsWith(":root") && text.contains(":iam:")
                    ? new Account(account)
                    : new Identity(account, text);
        }
        if (account.equals("cloudfront")) {
            return new Service("cloudfront.amazonaws.com");
        }
        return new Stale(text);
    }

    private static Principal federated(String text) {
        var account = Arns.account(text);
        return Arns.isAccount(account) ? new Identity(account, text) : new Federated(text);
    }
}
