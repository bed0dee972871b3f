package dev.headgate.engine.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everybody and everything that a policy names as fixed: a stranger is who is none of these. */
final class Cast {

    private static final int LEAST_UNIQUE_ID = 12;

    final Set<String> accounts = new TreeSet<>();
    final Set<String> organisations = new TreeSet<>();
    final Set<String> services = new TreeSet<>();
    final Set<String> canonicals = new TreeSet<>();
    private final Map<String, List<Glob>> constants = new HashMap<>();
    private final List<Cidr> networks = new ArrayList<>(0);
    private boolean testsNetworks;
    private boolean testsWays;

    Cast(String owner, Collection<Statement> statements) {
        if (!owner.isEmpty()) {
            accounts.add(owner);
        }
        for (var statement : statements) {
            statement.principals().named().forEach(this::add);
            statement.conditions().forEach(this::add);
        }
    }

    List<Glob> constants(String key) {
        return constants.getOrDefault(key, List.of());
    }

    /** The ranges that are narrow enough to be somebody's. */
    List<Cidr> networks() {
        return networks;
    }

    /** Whether both keys are tested. */
    boolean tests(String one, String other) {
        return constants.containsKey(one) && constants.containsKey(other);
    }

    /** Whether a key of the network that requests come from is tested. */
    boolean testsNetworks() {
        return testsNetworks;
    }

    /** Whether a key is tested of what a request comes through: a service's resource, an access point. */
    boolean testsWays() {
        return testsWays;
    }

    private void add(Principal principal) {
        switch (principal) {
            case Principal.Account account -> accounts.add(account.id());
            case Principal.Identity identity -> accounts.add(identity.account());
            case Principal.Service service -> services.add(service.name());
            case Principal.Canonical canonical -> canonicals.add(canonical.id());
            case Principal.Loose loose -> addAccount(Arns.account(loose.text()));
            case Principal.Anyone _, Principal.AnySigned _, Principal.Federated _, Principal.Stale _ -> {}
        }
    }

    private void add(Condition condition) {
        var fixed = constants.computeIfAbsent(condition.key(), _ -> new ArrayList<>(2));
        testsNetworks |= condition.key().equals(Keys.SOURCE_IP) || Keys.OF_ENDPOINT.contains(condition.key());
        testsWays |= Keys.OF_SOURCE.contains(condition.key()) || Keys.OF_ACCESS_POINT.contains(condition.key());
        if (condition.operator().comparison() == Operator.Comparison.NULL) {
            return;
        }
        var ignoringCase = condition.operator().comparison() == Operator.Comparison.STRING_EQUALS_IGNORE_CASE;
        for (var value : condition.values()) {
            switch (condition.key()) {
                case Keys.SOURCE_IP -> Cidr.read(value).filter(Cidr::isNarrow).ifPresent(networks::add);
                case Keys.PRINCIPAL_SERVICE, Keys.PRINCIPAL_SERVICES -> addService(value);
                case Keys.USER_ID -> addUser(fixed, value);
                default -> addOwner(condition.key(), value);
            }
            // What AWS gives out holds no wildcard, so nobody unnamed has the pattern itself as a value either.
            fixed.add(ignoringCase ? Glob.ignoringCase(value) : Glob.exact(value));
        }
    }

    private void addService(String name) {
        if (Patterns.isFixed(name)) {
            services.add(name);
        }
    }

    /** The id of a role or user stands before the colon; what stands behind it is the session's name. */
    private void addUser(List<Glob> fixed, String value) {
        var colon = value.indexOf(':');
        var id = colon < 0 ? value : value.substring(0, colon);
        addAccount(id);
        if (colon > 0 && Patterns.isFixed(id) && id.length() >= LEAST_UNIQUE_ID) {
            fixed.add(Glob.wildcards(id + ":*"));
        }
    }

    private void addOwner(String key, String value) {
        if (Keys.NAMES_ACCOUNT.contains(key)) {
            addAccount(value);
        } else if (Keys.NAMES_ARN.contains(key)) {
            addAccount(Arns.account(value));
        } else if (Keys.NAMES_ORGANISATION.contains(key)) {
            var slash = value.indexOf('/');
            var organisation = slash < 0 ? value : value.substring(0, slash);
            if (organisation.startsWith("o-") && Patterns.isFixed(organisation)) {
                organisations.add(organisation);
            }
        }
    }

    private void addAccount(String text) {
        if (Arns.isAccount(text)) {
            accounts.add(text);
        }
    }
}
