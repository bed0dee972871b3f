package dev.headgate.engine.policy;

import dev.headgate.engine.policy.Requester.Kind;
import dev.headgate.engine.policy.Requester.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Whom grants reach. Somebody is listed when a grant reaches them because of who they are: it reaches them, and would not reach an
 * unnamed account in the same place.
 */
final class Audience {

    /** What listing anyone looks like; nothing else is listed beside it. */
    static final String ANYONE = "*";

    /** What a requester can do at all, for instance with the key that objects are encrypted with. */
    @FunctionalInterface
    interface Means {
        ActionSet of(Requester who);
    }

    private static final String NOBODYS = "000000000000";

    private static final List<Kind> UNNAMED = List.of(Kind.UNSIGNED, Kind.STRANGER);
    private static final List<Requester> FROM_ANYWHERE = unnamed(Requester::fromAnywhere);
    private static final List<Requester> FROM_NAMED_NETWORK = unnamed(Requester::fromNamedNetwork);
    private static final List<Requester> FROM_WHEREVER = unnamed(Requester::any);

    private final Search search;
    private final Means means;
    private final List<Rule> grants;

    Audience(Search search, Means means, List<Rule> grants) {
        this.search = search;
        this.means = means;
        this.grants = grants;
    }

    /** Whether somebody of whom the policy fixes nothing can do one of these actions. */
    boolean isAnyone(ActionSet actions) {
        for (var grant : grants) {
            if (!grant.statement.principals().areFixed() && reachesOneOf(FROM_ANYWHERE, grant, actions)) {
                return true;
            }
        }
        return false;
    }

    /** Everybody beyond the owner, sorted; {@code *} alone where it is anyone. */
    Set<String> listed() {
        var listed = new TreeSet<String>();
        if (isAnyone(Actions.S3)) {
            listed.add(ANYONE);
            return listed;
        }
        for (var grant : grants) {
            if (!grant.statement.principals().areFixed()) {
                listByTrait(grant, listed);
            }
            listNamed(grant, listed);
        }
        return listed;
    }

    /** The services among them, also where it is anyone. */
    Set<String> services() {
        var listed = new TreeSet<String>();
        grants.forEach(grant -> listNamed(grant, listed));
        listed.removeIf(name -> !name.startsWith("service:"));
        return listed;
    }

    private void listByTrait(Rule grant, Set<String> listed) {
        if (reachesOneOf(FROM_NAMED_NETWORK, grant, Actions.S3)) {
            return;
        }
        var cast = search.world().cast();
        for (var organisation : cast.organisations) {
            var member = Requester.with(Kind.STRANGER, Trait.ORGANISATION, organisation);
            if (reaches(member, grant, Actions.S3)
                    || reachesOneOf(with(Trait.SOURCE, organisation), grant, Actions.S3)) {
                listed.add("org:" + organisation);
            }
        }
        if (cast.testsWays()) {
            listOwners(Trait.SOURCE, grant, listed);
            listOwners(Trait.ACCESS_POINT, grant, listed);
        }
    }

    /** The accounts whose resources or access points a grant lets in, unless it lets in those of any account. */
    private void listOwners(Trait trait, Rule grant, Set<String> listed) {
        if (reachesOneOf(with(trait, NOBODYS), grant, Actions.S3)) {
            return;
        }
        for (var account : foreign()) {
            if (reachesOneOf(with(trait, account), grant, Actions.S3)) {
                listed.add(account);
            }
        }
    }

    private void listNamed(Rule grant, Set<String> listed) {
        var fixed = grant.statement.principals().areFixed();
        if (!fixed && reachesOneOf(FROM_WHEREVER, grant, Actions.S3)) {
            return;
        }
        for (var account : foreign()) {
            list(Requester.named(Kind.ACCOUNT, account), account, grant, listed);
        }
        var cast = search.world().cast();
        for (var canonical : cast.canonicals) {
            list(Requester.named(Kind.CANONICAL, canonical), "canonical:" + canonical, grant, listed);
        }
        var services = new TreeSet<String>();
        for (var service : cast.services) {
            list(Requester.named(Kind.SERVICE, service), "service:" + service, grant, services);
        }
        if (services.isEmpty() && !fixed) {
            list(Requester.strangeService(), "service:*", grant, services);
        }
        listed.addAll(services);
    }

    private void list(Requester who, String name, Rule grant, Set<String> listed) {
        if (!listed.contains(name) && reaches(who, grant, Actions.S3)) {
            listed.add(name);
        }
    }

    private List<String> foreign() {
        var foreign = new ArrayList<>(search.world().cast().accounts);
        foreign.remove(search.world().owner());
        return foreign;
    }

    private static List<Requester> with(Trait trait, String pin) {
        return unnamed(kind -> Requester.with(kind, trait, pin));
    }

    private static List<Requester> unnamed(Function<Kind, Requester> made) {
        return UNNAMED.stream().map(made).toList();
    }

    private boolean reachesOneOf(List<Requester> requesters, Rule grant, ActionSet actions) {
        for (var who : requesters) {
            if (reaches(who, grant, actions)) {
                return true;
            }
        }
        return false;
    }

    private boolean reaches(Requester who, Rule grant, ActionSet actions) {
        return search.finds(who, grant, actions.and(means.of(who)));
    }
}
