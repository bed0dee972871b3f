package dev.headgate.engine.policy;

import dev.headgate.engine.policy.KeyValues.Wish;
import dev.headgate.engine.policy.Requester.Kind;
import java.util.List;

/**
 * Whether a policy denies every request of some kind, whoever makes it and for whatever action on the bucket or its objects (Security Hub:
 * S3 general purpose buckets should require requests to use SSL). Denials add up: what one leaves open another may close.
 */
final class Transport {

    private static final List<Wish> WITHOUT_TLS = List.of(always("Bool", Keys.SECURE_TRANSPORT, "false"));

    private static final List<Wish> WITH_OLD_TLS =
            List.of(always("Bool", Keys.SECURE_TRANSPORT, "true"), always("NumericLessThan", "s3:tlsversion", "1.2"));

    private final World world;
    private final Subject bucket;
    private final List<Rule> denials;

    Transport(World world, Subject bucket, List<Rule> denials) {
        this.world = world;
        this.bucket = bucket;
        this.denials = denials;
    }

    /** Whether no request without TLS gets through. */
    boolean isEnforced() {
        return deniesAll(WITHOUT_TLS);
    }

    /** Whether no request with a TLS older than 1.2 gets through either. */
    boolean isModern() {
        return isEnforced() && deniesAll(WITH_OLD_TLS);
    }

    private boolean deniesAll(List<Wish> given) {
        if (denials.isEmpty()) {
            return false;
        }
        var search = new Search(world, bucket, denials, given);
        if (passes(search, Requester.any(Kind.UNSIGNED)) || somebodyPasses(search) || someServicePasses(search)) {
            return false;
        }
        // Everybody is denied; only whom a NotPrincipal leaves out can still pass.
        return !leavesSomebodyOut() || !namedAccountPasses(search) && !namedServicePasses(search);
    }

    /** Of somebody who is whoever they need to be nothing is known but that they are one of these. */
    private boolean somebodyPasses(Search search) {
        return passes(search, Requester.any(Kind.SOMEBODY))
                && (passes(search, Requester.any(Kind.STRANGER)) || namedAccountPasses(search));
    }

    private boolean someServicePasses(Search search) {
        return passes(search, Requester.any(Kind.SOME_SERVICE))
                && (passes(search, Requester.strangeService()) || namedServicePasses(search));
    }

    private boolean leavesSomebodyOut() {
        for (var denial : denials) {
            if (denial.statement.principals().others()) {
                return true;
            }
        }
        return false;
    }

    private boolean namedServicePasses(Search search) {
        return world.cast().services.stream().anyMatch(id -> passes(search, Requester.named(Kind.SERVICE, id)));
    }

    private boolean namedAccountPasses(Search search) {
        var cast = world.cast();
        return cast.accounts.stream().anyMatch(id -> passes(search, Requester.named(Kind.ACCOUNT, id)))
                || cast.canonicals.stream().anyMatch(id -> passes(search, Requester.named(Kind.CANONICAL, id)));
    }

    private static boolean passes(Search search, Requester who) {
        return search.finds(who, Rule.EVERYTHING, Actions.S3);
    }

    private static Wish always(String operator, String key, String value) {
        var condition = new Condition(Operator.named(operator), key, List.of(value));
        return Atom.of(condition, true, true).holding;
    }
}
