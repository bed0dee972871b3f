package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Paths.text;

import dev.headgate.engine.policy.Condition;
import dev.headgate.engine.policy.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rule about from where a bucket can be reached ("Controlling access from VPC endpoints with bucket policies"). */
final class NetworkRules {

    private static final String TERRAFORM = "terraform";
    private static final Set<String> EXCEPTIONS =
            Set.of("aws:viaawsservice", "aws:principalisawsservice", "aws:calledvia", "aws:principalarn");

    private NetworkRules() {}

    static Outcome pinned(Evidence evidence) {
        var network = evidence.baseline().network();
        if (network.isEmpty()) {
            return Outcome.notApplicable("GetBucketPolicy", "The baseline fixes no network for this bucket.");
        }
        return PolicyRules.with(
                evidence,
                Outcome.fail("GetBucketPolicy", "There is no policy, so the bucket can be reached from everywhere."),
                read -> pinned(evidence, read, network.get()));
    }

    private static Outcome pinned(Evidence evidence, PolicyReading.Read read, ZoneBaseline.Network declared) {
        var answer = evidence.answer(Call.VPC_ENDPOINTS);
        if (declared.vpcEndpoints().contains(TERRAFORM) && !answer.isKnown()) {
            return Outcome.unanswered(Call.VPC_ENDPOINTS, answer);
        }
        var allowed = allowed(evidence, declared);
        for (var statement : read.document().statements()) {
            if (pins(statement, read.bucket())) {
                return compared(read, statement, allowed);
            }
        }
        return Outcome.fail(
                "GetBucketPolicy.Policy",
                "No statement denies everybody who comes from elsewhere than the declared network.");
    }

    private static Outcome compared(PolicyReading.Read read, Statement statement, Set<String> allowed) {
        var named = new TreeSet<String>();
        for (var condition : statement.conditions()) {
            if (isPlace(condition)) {
                named.addAll(condition.values());
            }
        }
        for (var remark : read.remarks()) {
            if (remark.statement().filter(statement::equals).isPresent()
                    && remark.key().filter("aws:sourceip"::equals).isPresent()) {
                return Outcome.fail(Reach.path(statement), remark.sentence());
            }
        }
        return Outcome.of(
                named.equals(allowed),
                Reach.path(statement) + ".Condition",
                "The bucket can be reached from the declared network only.",
                "The policy pins " + named + ", the baseline declares " + new TreeSet<>(allowed) + ".");
    }

    private static Set<String> allowed(Evidence evidence, ZoneBaseline.Network declared) {
        var allowed = new HashSet<>(declared.cidrs());
        allowed.addAll(declared.vpcEndpoints());
        if (allowed.remove(TERRAFORM)) {
            for (var endpoint : evidence.document(Call.VPC_ENDPOINTS).path("vpcEndpointSet")) {
                if (text(endpoint, "serviceName").endsWith(".s3")) {
                    allowed.add(text(endpoint, "vpcEndpointId"));
                }
            }
        }
        return allowed;
    }

    private static boolean pins(Statement statement, String bucket) {
        return Reach.isDeny(statement)
                && Reach.isAboutEverybody(statement)
                && Reach.coversAction(statement, "s3:GetObject")
                && Reach.coversAction(statement, "s3:PutObject")
                && Reach.coversObjects(statement, bucket)
                && statement.conditions().stream().anyMatch(NetworkRules::isPlace)
                && other(statement).isEmpty();
    }

    private static Optional<Condition> other(Statement statement) {
        return statement.conditions().stream()
                .filter(condition -> !isPlace(condition) && !EXCEPTIONS.contains(condition.key()))
                .findFirst();
    }

    private static boolean isPlace(Condition condition) {
        return condition.operator().negated()
                && Set.of("aws:sourcevpce", "aws:sourcevpc", "aws:sourceip", "aws:vpcsourceip")
                        .contains(condition.key());
    }
}
