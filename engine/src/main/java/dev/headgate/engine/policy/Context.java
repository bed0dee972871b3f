package dev.headgate.engine.policy;

import dev.headgate.engine.policy.KeyValues.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked so far of each key of the request that a search looks for. */
final class Context {

    private final World world;
    private final Requester who;
    private final boolean endpoint;
    private final Subject subject;
    private final List<String> keys = new ArrayList<>();
    private final List<List<Wish>> wishes = new ArrayList<>();
    private final List<Domain> domains = new ArrayList<>();

    Context(World world, Requester who, boolean endpoint, Subject subject) {
        this.world = world;
        this.who = who;
        this.endpoint = endpoint;
        this.subject = subject;
    }

    Requester who() {
        return who;
    }

    /** Asks that all these come true. */
    boolean allow(List<Wish> given) {
        for (var wish : given) {
            if (!push(wish)) {
                return false;
            }
        }
        return true;
    }

    /** Asks that a grant's conditions hold. */
    boolean grant(Optional<Rule> grant, Optional<Atom> depends) {
        if (depends.isPresent() && !push(new Wish(depends.get(), true))) {
            return false;
        }
        if (grant.isPresent()) {
            for (var atom : grant.get().conditions) {
                if (!push(new Wish(atom, true))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Asks one thing more; when that cannot be, nothing is asked. */
    boolean push(Wish wish) {
        var at = at(wish.atom().key);
        var list = wishes.get(at);
        list.add(wish);
        if (KeyValues.exists(domains.get(at), list)) {
            return true;
        }
        list.removeLast();
        return false;
    }

    /** Takes back what was asked last of a key. */
    void pop(String key) {
        wishes.get(at(key)).removeLast();
    }

    private int at(String key) {
        for (var i = 0; i < keys.size(); i++) {
            if (keys.get(i).equals(key)) {
                return i;
            }
        }
        keys.add(key);
        wishes.add(new ArrayList<>(4));
        domains.add(key.equals(Rule.OBJECT) ? subject.objects() : world.domain(key, who, endpoint));
        return keys.size() - 1;
    }
}
