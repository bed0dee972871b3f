package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Paths.text;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Rules about how objects age ("Managing the lifecycle of objects"). */
final class LifecycleRules {

    private static final String RULES = "GetBucketLifecycleConfiguration.Rules";
    private static final int LONGEST_UPLOAD_DAYS = 7;

    private LifecycleRules() {}

    static Outcome present(Evidence evidence) {
        return found(evidence, Paths::isEnabled, "A lifecycle rule is enabled.", "No lifecycle rule is enabled.");
    }

    static Outcome tiered(Evidence evidence) {
        return found(
                evidence,
                rule -> Paths.isEnabled(rule) && Paths.isForAll(rule) && tiers(rule),
                "All objects move to Intelligent-Tiering.",
                "No enabled rule moves all objects to Intelligent-Tiering.");
    }

    static Outcome uploadsAborted(Evidence evidence) {
        return found(
                evidence,
                rule -> Paths.isEnabled(rule) && Paths.isForAll(rule) && aborts(rule),
                "Uploads that nobody finishes are removed within " + LONGEST_UPLOAD_DAYS + " days.",
                "Uploads that nobody finishes are kept and paid for beyond " + LONGEST_UPLOAD_DAYS + " days.");
    }

    static Outcome versionsExpire(Evidence evidence) {
        if (!text(evidence.document(Call.VERSIONING), "Status").equals("Enabled")) {
            return Outcome.notApplicable("GetBucketVersioning.Status", "The bucket keeps no versions.");
        }
        return found(
                evidence,
                rule -> Paths.isEnabled(rule)
                        && rule.path("NoncurrentVersionExpiration").isObject(),
                "Replaced versions expire.",
                "Replaced versions are kept for ever: no enabled rule has a NoncurrentVersionExpiration.");
    }

    private static boolean tiers(JsonNode rule) {
        for (var transition : rule.path("Transitions")) {
            if (text(transition, "StorageClass").equals("INTELLIGENT_TIERING")) {
                return true;
            }
        }
        return false;
    }

    private static boolean aborts(JsonNode rule) {
        var days = rule.path("AbortIncompleteMultipartUpload")
                .path("DaysAfterInitiation")
                .asInt(0);
        return days > 0 && days <= LONGEST_UPLOAD_DAYS;
    }

    private static Outcome found(Evidence evidence, Predicate<JsonNode> wanted, String holding, String broken) {
        var index = 0;
        for (var rule : evidence.document(Call.LIFECYCLE).path("Rules")) {
            if (wanted.test(rule)) {
                return Outcome.pass(RULES + "[" + index + "]", holding);
            }
            index++;
        }
        return Outcome.fail(RULES, broken);
    }
}
