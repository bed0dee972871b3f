package dev.headgate.engine.policy;

import dev.headgate.engine.policy.Operator.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * AWS's published rule (Amazon S3 User Guide: Blocking public access to your Amazon S3 storage, The meaning of "public"): a policy is public
 * unless each of its grants is to fixed values. It looks at the grants alone, as they are written; denials do not count.
 */
final class PublicRule {

    /** The keys that AWS lists, and the keys that name a principal. */
    private static final Set<String> NARROWING = Set.of(
            Keys.SOURCE_IP,
            Keys.SOURCE_ARN,
            Keys.SOURCE_VPC,
            Keys.SOURCE_VPCE,
            Keys.SOURCE_OWNER,
            Keys.SOURCE_ACCOUNT,
            Keys.KMS_KEY,
            Keys.USER_ID,
            Keys.ACCESS_POINT_ARN,
            Keys.ACCESS_POINT_ACCOUNT,
            Keys.PRINCIPAL_ARN,
            Keys.PRINCIPAL_ACCOUNT,
            Keys.PRINCIPAL_ORG,
            Keys.PRINCIPAL_ORG_PATHS,
            Keys.PRINCIPAL_SERVICE,
            Keys.PRINCIPAL_SERVICES,
            Keys.PRINCIPAL_IS_SERVICE);

    private final boolean ofAccessPoint;
    private final List<Reason> reasons;

    PublicRule(boolean ofAccessPoint, List<Reason> reasons) {
        this.ofAccessPoint = ofAccessPoint;
        this.reasons = reasons;
    }

    /** Whether a grant makes its policy public. */
    boolean isPublic(Rule grant) {
        var statement = grant.statement;
        if (!grants(statement, grant.actions) || statement.principals().areFixed()) {
            return false;
        }
        var wide = new ArrayList<Reason>();
        for (var condition : statement.conditions()) {
            if (NARROWING.contains(condition.key())) {
                var why = whyWide(condition, statement);
                if (why.isEmpty()) {
                    reasons.add(Reason.of(
                            AwsRule.MEANING_OF_PUBLIC,
                            statement,
                            condition,
                            () -> "is open to " + who(statement) + ", but narrowed by " + condition.title() + "."));
                    return false;
                }
                wide.add(Reason.of(
                        AwsRule.MEANING_OF_PUBLIC,
                        statement,
                        condition,
                        () -> "is not narrowed by " + condition.title() + ": " + why + "."));
            }
        }
        reasons.add(whyPublic(statement));
        reasons.addAll(wide);
        return true;
    }

    private static Reason whyPublic(Statement statement) {
        return Reason.of(
                statement.principals().others() ? AwsRule.NOT_PRINCIPAL : AwsRule.MEANING_OF_PUBLIC,
                statement,
                () -> "makes the policy public: it grants to " + who(statement)
                        + ", and no condition fixes who or where from.");
    }

    /** A statement that can never be about Amazon S3 grants nothing here; an action that is not known yet counts. */
    private static boolean grants(Statement statement, ActionSet known) {
        return known.meets(Actions.S3)
                || !statement.actions().others()
                        && statement.actions().named().stream()
                                .anyMatch(name -> name.regionMatches(true, 0, "s3:", 0, 3));
    }

    /** Whether a public grant lets change something, known actions by the catalogue and others by their verb. */
    static boolean changes(Rule grant) {
        return grant.actions.meets(Actions.WRITE)
                || !grant.actions.meets(Actions.S3)
                        && grant.statement.actions().named().stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .anyMatch(name -> name.startsWith("s3:") && !Actions.tells(name));
    }

    private static String who(Statement statement) {
        if (statement.principals().others()) {
            return "everybody but those it names";
        }
        for (var principal : statement.principals().named()) {
            switch (principal) {
                case Principal.Federated federated -> {
                    return "whoever signs in with " + federated.provider();
                }
                case Principal.Loose loose -> {
                    return loose.text() + ", which is not fixed";
                }
                case Principal.Anyone _,
                        Principal.AnySigned _,
                        Principal.Account _,
                        Principal.Identity _,
                        Principal.Service _,
                        Principal.Canonical _,
                        Principal.Stale _ -> {}
            }
        }
        return "anyone";
    }

    /** Why a condition does not narrow; nothing when it does. */
    private String whyWide(Condition condition, Statement statement) {
        var operator = condition.operator();
        if (operator.negated()) {
            return "it says only who is left out";
        }
        if (!compares(condition)) {
            return "the operator does not compare it with fixed values";
        }
        var mayBeAbsent = operator.ifExists() || operator.quantifier() == Quantifier.ALL;
        if (mayBeAbsent && !isRequired(condition.key(), statement)) {
            return "a request without the key passes it";
        }
        if (condition.values().isEmpty()) {
            return "it names no value";
        }
        for (var value : condition.values()) {
            var why = whyNotFixed(condition.key(), value);
            if (!why.isEmpty()) {
                return why;
            }
        }
        return "";
    }

    private static boolean compares(Condition condition) {
        var comparison = condition.operator().comparison();
        return switch (comparison) {
            case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE, ARN, NUMERIC_EQUALS -> true;
            case IP_ADDRESS -> condition.key().equals(Keys.SOURCE_IP);
            case BOOL -> condition.key().equals(Keys.PRINCIPAL_IS_SERVICE);
            default -> false;
        };
    }

    /** Whether another condition of the statement asks that the key is there. */
    private static boolean isRequired(String key, Statement statement) {
        return statement.conditions().stream().anyMatch(other -> other.key().equals(key) && requires(other));
    }

    private static boolean requires(Condition condition) {
        return switch (condition.operator().comparison()) {
            case NULL -> condition.values().stream().allMatch(value -> value.equalsIgnoreCase("false"));
            case UNKNOWN -> false;
            default -> !condition.operator().holdsWhenAbsent();
        };
    }

    private String whyNotFixed(String key, String value) {
        return switch (key) {
            case Keys.SOURCE_IP -> whyNotSomebodys(value);
            case Keys.ACCESS_POINT_ARN -> whyNotAccessPoint(value);
            case Keys.PRINCIPAL_IS_SERVICE -> value.equalsIgnoreCase("true") ? "" : "everybody but a service passes it";
            default -> Patterns.isFixed(value) ? "" : "'" + value + "' is not fixed";
        };
    }

    private static String whyNotSomebodys(String value) {
        var range = Cidr.read(value);
        if (range.isEmpty()) {
            return "'" + value + "' is no range of addresses";
        }
        return range.get().isNarrow()
                ? ""
                : value + " is broader than " + (range.get().six() ? "/32" : "/8");
    }

    /** In a bucket's policy the access point's name may be a wildcard; in an access point's policy nothing narrows it. */
    private String whyNotAccessPoint(String value) {
        if (ofAccessPoint) {
            return "in an access point's policy it is public";
        }
        if (Patterns.isFixed(value)) {
            return "";
        }
        var named = Patterns.isFixed(Arns.head(value))
                && Arns.isAccount(Arns.account(value))
                && Arns.resource(value).startsWith("accesspoint/")
                && !value.contains("${");
        return named ? "" : "'" + value + "' leaves more open than the access point's name";
    }
}
