package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Paths.text;

import dev.headgate.engine.policy.AccessPoint;
import dev.headgate.engine.policy.AwsRule;
import dev.headgate.engine.policy.InvalidPolicy;
import dev.headgate.engine.policy.PolicyDocument;
import dev.headgate.engine.policy.PolicyJudge;
import dev.headgate.engine.policy.PolicyQuestion;
import dev.headgate.engine.policy.PublicAccessBlock;
import dev.headgate.engine.policy.Surroundings;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Rules about further doors to a bucket ("Managing public access to access points", "Configuring Multi-Region Access Points"). */
final class AccessPointRules {

    private static final PolicyJudge JUDGE = new PolicyJudge();
    private static final String PUBLIC = "is public";

    private AccessPointRules() {}

    static Outcome accessPoints(Evidence evidence) {
        var name = evidence.bucket().bucket();
        var index = -1;
        var own = 0;
        var masked = "";
        for (var point : evidence.document(Call.ACCESS_POINTS).path("AccessPointList")) {
            index++;
            if (!text(point, "Bucket").equals(name)) {
                continue;
            }
            own++;
            if (text(point, "NetworkOrigin").equals("VPC")) {
                continue;
            }
            var off = Paths.flagsOff(point.path("PublicAccessBlockConfiguration"));
            if (!off.isEmpty()) {
                return Outcome.fail(
                        "ListAccessPoints.AccessPointList[" + index + "].PublicAccessBlockConfiguration",
                        "The access point " + text(point, "Name") + " leaves off: " + off + ". Its policy "
                                + policy(evidence, point) + ".");
            }
            masked = policy(evidence, point).equals(PUBLIC) ? text(point, "Name") : masked;
        }
        return closed(own, masked);
    }

    private static Outcome closed(int own, String masked) {
        if (own == 0) {
            return Outcome.notApplicable("ListAccessPoints.AccessPointList", "The bucket has no access points.");
        }
        var sentence =
                "Each of the bucket's access points (" + own + ") blocks public access or is reached from a VPC only.";
        return Outcome.pass(
                "ListAccessPoints.AccessPointList",
                masked.isEmpty()
                        ? sentence
                        : sentence + " The policy of " + masked + " is public; only the block stops it.");
    }

    /** By the judge, because there a pin to an access point's ARN narrows nothing. */
    private static String policy(Evidence evidence, JsonNode point) {
        try {
            var text = text(point, "Policy");
            var policy = text.isEmpty() ? PolicyDocument.NONE : PolicyDocument.read(text);
            var door = new AccessPoint(text(point, "AccessPointArn"), false, policy, PublicAccessBlock.NONE);
            var question = PolicyQuestion.of(
                            PolicyDocument.NONE,
                            evidence.bucket().account(),
                            evidence.bucket().bucket())
                    .within(Surroundings.NONE.with(List.of(door)));
            var isPublic =
                    JUDGE.judge(question).reasons().stream().anyMatch(reason -> reason.rule() == AwsRule.ACCESS_POINTS);
            return isPublic ? PUBLIC : "is not public";
        } catch (InvalidPolicy e) {
            return "cannot be judged";
        }
    }

    static Outcome multiRegionAccessPoints(Evidence evidence) {
        var name = evidence.bucket().bucket();
        var index = -1;
        var own = 0;
        for (var point : evidence.document(Call.MULTI_REGION_ACCESS_POINTS).path("AccessPoints")) {
            index++;
            if (!leadsTo(point, name)) {
                continue;
            }
            own++;
            var block = point.has("PublicAccessBlock")
                    ? point.path("PublicAccessBlock")
                    : point.path("PublicAccessBlockConfiguration");
            var off = Paths.flagsOff(block);
            if (!off.isEmpty()) {
                return Outcome.fail(
                        "ListMultiRegionAccessPoints.AccessPoints[" + index + "].PublicAccessBlock",
                        "The Multi-Region Access Point " + text(point, "Name") + " leaves off: " + off + ".");
            }
        }
        return own == 0
                ? Outcome.notApplicable(
                        "ListMultiRegionAccessPoints.AccessPoints", "No Multi-Region Access Point leads to the bucket.")
                : Outcome.pass(
                        "ListMultiRegionAccessPoints.AccessPoints",
                        "Each Multi-Region Access Point (" + own + ") blocks public access.");
    }

    private static boolean leadsTo(JsonNode point, String bucket) {
        for (var region : point.path("Regions")) {
            if (text(region, "Bucket").equals(bucket)) {
                return true;
            }
        }
        return false;
    }
}
