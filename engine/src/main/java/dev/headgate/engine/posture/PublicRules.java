package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Paths.text;

import dev.headgate.contract.mapping.Truth;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Rules about Block Public Access and access control lists ("Blocking public access to your Amazon S3 storage", "Access control list (ACL) overview"). */
final class PublicRules {

    static final Set<String> READS = Set.of("READ", "READ_ACP", "FULL_CONTROL");
    static final Set<String> WRITES = Set.of("WRITE", "WRITE_ACP", "FULL_CONTROL");
    private static final String GROUPS = "http://acs.amazonaws.com/groups/global/";
    private static final String BUCKET_BLOCK = "GetPublicAccessBlock.PublicAccessBlockConfiguration";
    private static final String ACCOUNT_BLOCK = "AccountPublicAccessBlock.PublicAccessBlockConfiguration";

    private PublicRules() {}

    static Outcome bucketBlock(Evidence evidence) {
        return block(evidence, Call.PUBLIC_ACCESS_BLOCK, BUCKET_BLOCK, "The bucket");
    }

    static Outcome accountBlock(Evidence evidence) {
        return block(evidence, Call.ACCOUNT_PUBLIC_ACCESS_BLOCK, ACCOUNT_BLOCK, "The account");
    }

    private static Outcome block(Evidence evidence, Call call, String path, String whose) {
        if (evidence.answer(call) instanceof Answer.Absent) {
            return Outcome.fail(call.api(), whose + " has no Block Public Access configuration.");
        }
        var off = Paths.flagsOff(evidence.document(call).path("PublicAccessBlockConfiguration"));
        return Outcome.of(
                off.isEmpty(),
                path,
                whose + " blocks public access in all four ways.",
                whose + " leaves off: " + off + ".");
    }

    static Outcome aclsDisabled(Evidence evidence) {
        var ownership = ownership(evidence);
        return Outcome.of(
                ownership.equals(Paths.ENFORCED),
                "GetBucketOwnershipControls.OwnershipControls.Rules[0].ObjectOwnership",
                "Access control lists are disabled.",
                ownership.isEmpty()
                        ? "There are no ownership controls, so access control lists count."
                        : "Ownership is " + ownership + ", so access control lists count.");
    }

    /** Under IgnorePublicAcls AWS answers with the effective grants, so that no public grant seen says nothing. */
    static Outcome noPublicGrant(Evidence evidence) {
        var grant = publicGrant(evidence.document(Call.ACL), Set.of());
        if (!grant.isEmpty()) {
            return ownership(evidence).equals(Paths.ENFORCED)
                    ? Outcome.pass(
                            "GetBucketOwnershipControls.OwnershipControls",
                            "Grants to groups are void: access control lists are disabled.")
                    : Outcome.fail("GetBucketAcl." + grant, "A grant names everybody: " + grant + ".");
        }
        if (ownership(evidence).equals(Paths.ENFORCED)) {
            return Outcome.pass("GetBucketOwnershipControls.OwnershipControls", "Access control lists are disabled.");
        }
        return switch (flag(evidence, "IgnorePublicAcls")) {
            case TRUE ->
                Outcome.unknown(
                        BUCKET_BLOCK + ".IgnorePublicAcls",
                        "Grants to everybody are masked while IgnorePublicAcls is on; nobody can see whether there are any. Disable access control lists.");
            case FALSE -> Outcome.pass("GetBucketAcl.Grants", "No grant names everybody.");
            case UNKNOWN -> unseenBlock(evidence);
        };
    }

    private static Outcome unseenBlock(Evidence evidence) {
        var own = evidence.answer(Call.PUBLIC_ACCESS_BLOCK);
        return own.isKnown()
                ? Outcome.unanswered(
                        Call.ACCOUNT_PUBLIC_ACCESS_BLOCK, evidence.answer(Call.ACCOUNT_PUBLIC_ACCESS_BLOCK))
                : Outcome.unanswered(Call.PUBLIC_ACCESS_BLOCK, own);
    }

    /** Whether a flag is on at the bucket or at its account; one that is on decides, whatever the other is. */
    static Truth flag(Evidence evidence, String flag) {
        return flag(evidence.answer(Call.PUBLIC_ACCESS_BLOCK), flag)
                .or(flag(evidence.answer(Call.ACCOUNT_PUBLIC_ACCESS_BLOCK), flag));
    }

    private static Truth flag(Answer answer, String flag) {
        if (!answer.isKnown()) {
            return Truth.UNKNOWN;
        }
        return Truth.of(answer.document()
                .path("PublicAccessBlockConfiguration")
                .path(flag)
                .asBoolean(false));
    }

    /** Whether the ACL gives everybody one of these permissions, as far as it counts. */
    static Truth aclOpens(Evidence evidence, Set<String> permissions) {
        var ownership = evidence.answer(Call.OWNERSHIP);
        var enforced = ownership.isKnown() ? Truth.of(ownership(evidence).equals(Paths.ENFORCED)) : Truth.UNKNOWN;
        var acl = evidence.answer(Call.ACL);
        var granted = acl.isKnown()
                ? Truth.of(!publicGrant(acl.document(), permissions).isEmpty())
                : Truth.UNKNOWN;
        return granted.and(enforced.negated())
                .and(flag(evidence, "IgnorePublicAcls").negated());
    }

    /** The path of the first grant of one of these permissions, or of any, to everybody or everybody signed in. */
    private static String publicGrant(JsonNode acl, Set<String> permissions) {
        var index = 0;
        for (var grant : acl.path("Grants")) {
            var uri = text(grant, "Grantee", "URI");
            var permission = text(grant, "Permission");
            if ((uri.equals(GROUPS + "AllUsers") || uri.equals(GROUPS + "AuthenticatedUsers"))
                    && (permissions.isEmpty() || permissions.contains(permission))) {
                return "Grants[" + index + "]: " + permission + " to " + uri.substring(GROUPS.length());
            }
            index++;
        }
        return "";
    }

    static String ownership(Evidence evidence) {
        var rules = evidence.document(Call.OWNERSHIP).path("OwnershipControls").path("Rules");
        return text(rules.path(0), "ObjectOwnership");
    }
}
