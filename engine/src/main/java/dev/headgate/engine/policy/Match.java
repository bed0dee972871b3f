package dev.headgate.engine.policy;

import dev.headgate.engine.policy.Requester.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a statement is about a requester: always, never, or depending on which of an account's roles and users it is.
 *
 * @param depends the test of the requester's ARN, where it depends on that
 */
record Match(boolean always, Optional<Atom> depends) {

    private static final Match ALWAYS = new Match(true, Optional.empty());
    static final Match NEVER = new Match(false, Optional.empty());

    static Match of(Rule rule, Requester who) {
        var principals = rule.statement.principals();
        var widely = rule.grants() != principals.others();
        List<Glob> arns = List.of();
        for (var principal : principals.named()) {
            if (covers(principal, who, widely)) {
                return principals.others() ? NEVER : ALWAYS;
            }
            if (principal instanceof Principal.Identity identity && isOf(identity.account(), who)) {
                arns = arns.isEmpty() ? new ArrayList<>() : arns;
                arns.add(Glob.exact(identity.arn()));
            }
        }
        if (arns.isEmpty()) {
            return principals.others() ? ALWAYS : NEVER;
        }
        return new Match(false, Optional.of(Atom.text(Keys.PRINCIPAL_ARN, arns, principals.others())));
    }

    boolean isNever() {
        return !always && depends.isEmpty();
    }

    /** In doubt a grant is taken to cover the requester, and a denial not to. */
    private static boolean covers(Principal principal, Requester who, boolean widely) {
        return switch (principal) {
            case Principal.Anyone _ -> true;
            case Principal.AnySigned _ -> who.isSigned() && !who.isService();
            case Principal.Account account -> isOf(account.id(), who);
            case Principal.Identity _, Principal.Stale _ -> false;
            case Principal.Service service ->
                who.kind() == Kind.SERVICE && who.id().equals(service.name());
            case Principal.Canonical canonical ->
                who.kind() == Kind.CANONICAL && who.id().equals(canonical.id());
            case Principal.Federated _ -> widely && who.isSigned() && !who.isService();
            case Principal.Loose loose -> widely && isLoosely(Arns.account(loose.text()), who);
        };
    }

    private static boolean isLoosely(String account, Requester who) {
        return !Arns.isAccount(account) || isOf(account, who);
    }

    private static boolean isOf(String account, Requester who) {
        return who.kind() == Kind.ACCOUNT && who.id().equals(account);
    }
}
