package dev.headgate.engine.policy;

import java.util.ArrayList;
import java.util.List;

/** Judges a policy: a pure function from a question to a verdict. It keeps nothing between questions and may be shared. */
public final class PolicyJudge {

    /** What a policy means. */
    public PolicyVerdict judge(PolicyQuestion question) {
        var reasons = new ArrayList<Reason>();
        var grants = Rule.of(question.policy(), Effect.ALLOW);
        var denials = Rule.of(question.policy(), Effect.DENY);
        var rule = new PublicRule(false, reasons);
        var isPublic = false;
        var publicWrite = false;
        for (var grant : grants) {
            if (rule.isPublic(grant)) {
                isPublic = true;
                publicWrite |= PublicRule.changes(grant);
            }
        }
        var cast = new Cast(question.ownerAccount(), everyStatement(question));
        var partition = partition(question.policy());
        var world = new World(partition, question.ownerAccount(), cast);
        var bucket = Subject.bucket(partition, question.bucket());
        var tls = new Transport(world, bucket, denials).isEnforced();
        reasons.add(tls(tls));
        var granted = new Audience(new Search(world, bucket, List.of(), List.of()), _ -> Actions.S3, grants).listed();
        var effective = new EffectiveView(question, world, bucket, reasons).reachable(grants, denials, isPublic);
        Hygiene.remarks(question, reasons);
        return new PolicyVerdict(isPublic, publicWrite, tls, List.copyOf(granted), effective, reasons);
    }

    /** Whether a policy denies every request without TLS, and also those with a TLS older than 1.2. */
    public boolean enforcesModernTls(PolicyQuestion question) {
        var partition = partition(question.policy());
        var cast = new Cast(question.ownerAccount(), everyStatement(question));
        var world = new World(partition, question.ownerAccount(), cast);
        var bucket = Subject.bucket(partition, question.bucket());
        return new Transport(world, bucket, Rule.of(question.policy(), Effect.DENY)).isModern();
    }

    /** What is odd about a policy without deciding its verdict: principals that are gone, operators that AWS does not know, dead conditions. */
    public List<Reason> remarks(PolicyQuestion question) {
        var reasons = new ArrayList<Reason>();
        Hygiene.remarks(question, reasons);
        return List.copyOf(reasons);
    }

    private static Reason tls(boolean enforced) {
        return Reason.of(
                AwsRule.SECURE_TRANSPORT,
                enforced
                        ? "Every request without TLS is denied, on the bucket and on its objects."
                        : "A request without TLS is not denied to everyone, for every action, on the bucket and on its objects.");
    }

    private static List<Statement> everyStatement(PolicyQuestion question) {
        var around = question.surroundings();
        if (around == Surroundings.NONE) {
            return question.policy().statements();
        }
        var all = new ArrayList<>(question.policy().statements());
        around.keyPolicy().ifPresent(policy -> all.addAll(policy.statements()));
        around.accessPoints().forEach(point -> all.addAll(point.policy().statements()));
        if (!around.withoutAcls()) {
            all.addAll(Grants.of(around.acl(), false));
        }
        return all;
    }

    /** The policy's own partition, as its resources write it. */
    private static String partition(PolicyDocument policy) {
        for (var statement : policy.statements()) {
            for (var resource : statement.resources().named()) {
                if (resource.startsWith("arn:aws-")) {
                    return resource.substring(4, Math.max(4, resource.indexOf(':', 4)));
                }
            }
        }
        return "aws";
    }
}
