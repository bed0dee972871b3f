package dev.headgate.engine.posture;

import dev.headgate.engine.policy.Condition;
import dev.headgate.engine.policy.Patterns;
import dev.headgate.engine.policy.Principal;
import dev.headgate.engine.policy.Statement;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Function;

/** Rules that look at single statements of a policy ("Bucket policies for Amazon S3", "IAM JSON policy elements reference"). */
final class PolicyRules {

    private static final String POLICY = "GetBucketPolicy.Policy";
    private static final String SSE = "s3:x-amz-server-side-encryption";
    private static final String SSE_KEY = "s3:x-amz-server-side-encryption-aws-kms-key-id";
    private static final String SSE_C = "s3:x-amz-server-side-encryption-customer-algorithm";
    private static final String PUT = "s3:PutObject";

    private PolicyRules() {}

    /** Judges a policy that was read; for the other three kinds the answer is the same in each rule but for a missing policy. */
    static Outcome with(Evidence evidence, Outcome without, Function<PolicyReading.Read, Outcome> rule) {
        return switch (evidence.policy()) {
            case PolicyReading.None _ -> without;
            case PolicyReading.Unseen(var answer) -> Outcome.unanswered(Call.POLICY, answer);
            case PolicyReading.Malformed(var sentence) -> Outcome.error(POLICY, sentence);
            case PolicyReading.Read read -> rule.apply(read);
        };
    }

    private static Outcome harmless(String sentence) {
        return Outcome.pass("GetBucketPolicy", sentence);
    }

    static Outcome nothingNegated(Evidence evidence) {
        return with(evidence, harmless("There is no policy."), read -> {
            for (var statement : read.document().statements()) {
                var element = statement.principals().others()
                        ? "NotPrincipal"
                        : statement.actions().others() ? "NotAction" : "";
                if (!Reach.isDeny(statement) && !element.isEmpty()) {
                    return Outcome.fail(
                            Reach.path(statement) + "." + element,
                            statement.title() + " allows everything but what it names (" + element + ").");
                }
            }
            return Outcome.pass(POLICY, "No statement allows everything but what it names.");
        });
    }

    static Outcome servicesBound(Evidence evidence) {
        return with(evidence, harmless("There is no policy."), read -> {
            var services = 0;
            for (var statement : read.document().statements()) {
                if (Reach.isDeny(statement) || !namesService(statement)) {
                    continue;
                }
                services++;
                if (statement.conditions().stream().noneMatch(PolicyRules::bindsSource)) {
                    return Outcome.fail(
                            Reach.path(statement) + ".Condition",
                            statement.title()
                                    + " lets a service in for anybody's sake: no aws:SourceAccount, aws:SourceArn or aws:SourceOrgID is fixed.");
                }
            }
            return services == 0
                    ? Outcome.notApplicable(POLICY, "The policy names no service.")
                    : Outcome.pass(POLICY, "Each service acts for a fixed account, resource or organisation only.");
        });
    }

    private static boolean namesService(Statement statement) {
        return statement.principals().named().stream().anyMatch(Principal.Service.class::isInstance);
    }

    /** An ARN may hold wildcards after its account, as AWS's own examples do ("The confused deputy problem"). */
    private static boolean bindsSource(Condition condition) {
        if (Reach.isOneOf(condition, "aws:sourcearn")) {
            return condition.values().stream().allMatch(PolicyRules::fixesAccount);
        }
        return Set.of("aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths")
                        .contains(condition.key())
                && Reach.isOneOf(condition, condition.key())
                && condition.values().stream().allMatch(Patterns::isFixed);
    }

    private static boolean fixesAccount(String arn) {
        var parts = arn.split(":", 6);
        if (Patterns.isFixed(arn)) {
            return true;
        }
        return parts.length == 6 && !parts[4].isEmpty() && Patterns.isFixed(parts[4]);
    }

    /** Both wrong headers are denied; a request without them gets the bucket's default, which S3-15 and S3-16 are about. */
    static Outcome wrongEncryptionDenied(Evidence evidence) {
        return with(
                evidence,
                Outcome.fail("GetBucketPolicy", "There is no policy, so any encryption may be asked for."),
                read -> {
                    var missing = new ArrayList<String>();
                    if (!denies(read, statement -> onlyIfNot(statement, SSE, "aws:kms"))) {
                        missing.add("another encryption than aws:kms");
                    }
                    if (!denies(read, statement -> onlyIfNot(statement, SSE_KEY, ""))) {
                        missing.add("another key");
                    }
                    return Outcome.of(
                            missing.isEmpty(),
                            POLICY,
                            "Objects with another encryption or another key are refused.",
                            "Nothing refuses objects with " + String.join(" or ", missing) + ".");
                });
    }

    static Outcome customerKeysDenied(PolicyReading.Read read) {
        var denied = denies(
                read,
                statement -> statement.conditions().size() == 1
                        && Reach.isSent(statement.conditions().getFirst(), SSE_C));
        return Outcome.of(
                denied,
                denied
                        ? POLICY
                        : "GetBucketEncryption.ServerSideEncryptionConfiguration.Rules[0].BlockedEncryptionTypes",
                "The policy refuses objects with keys of the caller's own (SSE-C).",
                "Objects may be written with keys of the caller's own (SSE-C).");
    }

    private static boolean denies(PolicyReading.Read read, java.util.function.Predicate<Statement> conditions) {
        return read.document().statements().stream()
                .anyMatch(statement -> Reach.isDeny(statement)
                        && Reach.isAboutEverybody(statement)
                        && Reach.coversAction(statement, PUT)
                        && Reach.coversObjects(statement, read.bucket())
                        && conditions.test(statement));
    }

    private static boolean onlyIfNot(Statement statement, String key, String value) {
        var none = false;
        for (var condition : statement.conditions()) {
            var isNone = Reach.isNoneOf(condition, key) && fixedTo(condition, value);
            if (!isNone && !Reach.isSent(condition, key)) {
                return false;
            }
            none |= isNone;
        }
        return none;
    }

    private static boolean fixedTo(Condition condition, String start) {
        return condition.values().stream().allMatch(value -> Patterns.isFixed(value) && value.startsWith(start));
    }

    static Outcome nobodyLockedOut(Evidence evidence) {
        return with(evidence, harmless("There is no policy."), read -> {
            for (var statement : read.document().statements()) {
                if (Reach.isDeny(statement)
                        && Reach.isAboutEverybody(statement)
                        && statement.conditions().isEmpty()
                        && Reach.coversAction(statement, "s3:PutBucketPolicy")
                        && Reach.coversBucket(statement, read.bucket())) {
                    return Outcome.fail(
                            Reach.path(statement),
                            statement.title()
                                    + " denies everybody to change the policy; only the account's root can lift it.");
                }
            }
            return Outcome.pass(POLICY, "The policy can still be changed.");
        });
    }

    /** The bucket that logs go to must let the logging service in, for its own account's sake ("Enabling Amazon S3 server access logging"). */
    static Outcome logsAreLetIn(BucketSnapshot target) {
        var path = "GetBucketLogging.LoggingEnabled.TargetBucket";
        return switch (PolicyReading.of(target)) {
            case PolicyReading.Read read
            when letsLogsIn(read) ->
                Outcome.pass(path, "The target " + target.bucket() + " lets the logging service of its account in.");
            case PolicyReading.Malformed(var sentence) -> Outcome.error(path, "The target's policy: " + sentence);
            default ->
                Outcome.fail(
                        path,
                        "The policy of the target " + target.bucket()
                                + " does not let logging.s3.amazonaws.com write with aws:SourceAccount fixed.");
        };
    }

    private static boolean letsLogsIn(PolicyReading.Read read) {
        var logging = new Principal.Service("logging.s3.amazonaws.com");
        return read.document().statements().stream()
                .anyMatch(statement -> !Reach.isDeny(statement)
                        && statement.principals().named().contains(logging)
                        && Reach.coversAction(statement, PUT)
                        && statement.resources().named().stream()
                                .anyMatch(pattern -> pattern.contains(":::" + read.bucket() + "/"))
                        && statement.conditions().stream().anyMatch(PolicyRules::bindsSource));
    }
}
