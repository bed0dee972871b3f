package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Paths.text;

import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Rules about encryption at rest ("Protecting data with encryption", "GetBucketEncryption"). */
final class EncryptionRules {

    private static final String RULE = "GetBucketEncryption.ServerSideEncryptionConfiguration.Rules[0]";
    private static final String DEFAULT = RULE + ".ApplyServerSideEncryptionByDefault";

    private EncryptionRules() {}

    static Outcome kmsByDefault(Evidence evidence) {
        var algorithm = algorithm(evidence);
        return Outcome.of(
                algorithm.startsWith("aws:kms"),
                DEFAULT + ".SSEAlgorithm",
                "New objects are encrypted with " + algorithm + ".",
                "New objects are encrypted with " + (algorithm.isEmpty() ? "AES256" : algorithm)
                        + ", not with a KMS key.");
    }

    static Outcome ownKey(Evidence evidence) {
        var name = text(rule(evidence), "ApplyServerSideEncryptionByDefault", "KMSMasterKeyID");
        if (!algorithm(evidence).startsWith("aws:kms") || name.isEmpty()) {
            return Outcome.fail(DEFAULT, "The default encryption names no KMS key of the customer's own.");
        }
        var answer = evidence.account().key(name, evidence.bucket().region());
        if (answer instanceof Answer.Absent) {
            return Outcome.fail(DEFAULT + ".KMSMasterKeyID", "KMS does not know the key " + name + ".");
        }
        if (!answer.isKnown()) {
            return Outcome.unanswered(Call.KEY, answer);
        }
        return key(evidence, name, answer.document());
    }

    private static Outcome key(Evidence evidence, String name, JsonNode document) {
        var wrong = wrong(evidence, document);
        if (!wrong.isEmpty()) {
            return Outcome.fail("DescribeKey.KeyMetadata", "The key " + name + " " + wrong + ".");
        }
        return Outcome.of(
                isApproved(evidence, name, document),
                DEFAULT + ".KMSMasterKeyID",
                "The key " + name + " is the account's own, enabled and rotated.",
                "The key " + name + " is none of those that the baseline approves.");
    }

    private static String wrong(Evidence evidence, JsonNode document) {
        var metadata = document.path("KeyMetadata");
        var parts = text(metadata, "Arn").split(":", 6);
        if (!text(metadata, "KeyManager").equals("CUSTOMER")) {
            return "is AWS's, not the customer's own";
        }
        if (!text(metadata, "KeyState").equals("Enabled")) {
            return "is " + text(metadata, "KeyState") + ", not Enabled";
        }
        if (parts.length < 6 || !parts[4].equals(evidence.bucket().account())) {
            return "belongs to another account";
        }
        if (!parts[3].equals(evidence.bucket().region())) {
            return "lies in " + parts[3] + ", the bucket in "
                    + evidence.bucket().region();
        }
        return document.path("KeyRotationEnabled").asBoolean(false) ? "" : "is not rotated automatically";
    }

    /** By its ARN, its id or an alias. */
    private static boolean isApproved(Evidence evidence, String name, JsonNode document) {
        var approved = evidence.baseline().keys();
        if (approved.isEmpty()) {
            return true;
        }
        var arn = text(document, "KeyMetadata", "Arn");
        var names = new HashSet<>(List.of(name, arn, arn.substring(arn.lastIndexOf('/') + 1)));
        document.path("Aliases").forEach(alias -> names.add(text(alias, "AliasName")));
        return approved.stream().anyMatch(key -> names.contains(key) || name.endsWith(":" + key));
    }

    static Outcome bucketKey(Evidence evidence) {
        if (!algorithm(evidence).equals("aws:kms")) {
            return Outcome.notApplicable(DEFAULT + ".SSEAlgorithm", "A bucket key is only used with SSE-KMS.");
        }
        return Outcome.of(
                rule(evidence).path("BucketKeyEnabled").asBoolean(false),
                RULE + ".BucketKeyEnabled",
                "The bucket key is on.",
                "The bucket key is off, so each object costs a call of KMS.");
    }

    /** By the bucket's own setting, or by a statement that denies it. */
    static Outcome customerKeysBlocked(Evidence evidence) {
        for (var type : rule(evidence).path("BlockedEncryptionTypes").path("EncryptionType")) {
            if (type.asString("").equals("SSE-C")) {
                return Outcome.pass(RULE + ".BlockedEncryptionTypes", "SSE-C is blocked.");
            }
        }
        return switch (evidence.policy()) {
            case PolicyReading.Read read -> PolicyRules.customerKeysDenied(read);
            case PolicyReading.Unseen(var answer) -> Outcome.unanswered(Call.POLICY, answer);
            case PolicyReading.None _, PolicyReading.Malformed _ ->
                Outcome.fail(
                        RULE + ".BlockedEncryptionTypes",
                        "Objects may be written with keys of the caller's own (SSE-C).");
        };
    }

    static String algorithm(Evidence evidence) {
        return text(rule(evidence), "ApplyServerSideEncryptionByDefault", "SSEAlgorithm");
    }

    private static JsonNode rule(Evidence evidence) {
        var rules = evidence.document(Call.ENCRYPTION)
                .path("ServerSideEncryptionConfiguration")
                .path("Rules");
        return rules.isArray() ? rules.path(0) : MissingNode.getInstance();
    }
}
