package dev.headgate.engine.policy;

import dev.headgate.engine.policy.KeyValues.Wish;
import dev.headgate.engine.policy.Requester.Kind;
import dev.headgate.engine.policy.Requester.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request can look like: for each kind of requester and each condition key, whether the key is there and which values it can have
 * (IAM User Guide: AWS global condition context keys).
 */
final class World {

    private static final String ANY_ACCOUNT = "????????????";

    /** Texts with a wildcard in them. */
    private static final List<Glob> WILDCARDS =
            List.of(Glob.wildcards("*${*}*"), Glob.wildcards("*${?}*"), Glob.wildcards("*${$}*"));

    private static final Domain ACCOUNT = Domain.shaped(ANY_ACCOUNT);
    private static final Domain ORGANISATION = Domain.shaped("o-*");

    /** What AWS gives out looks like this. */
    private static final Map<String, Domain> SHAPES = Map.ofEntries(
            Map.entry(Keys.SOURCE_VPC, Domain.shaped("vpc-*")),
            Map.entry(Keys.SOURCE_VPCE, Domain.shaped("vpce-*")),
            Map.entry(Keys.VPCE_ACCOUNT, ACCOUNT),
            Map.entry(Keys.VPCE_ORG, ORGANISATION),
            Map.entry(Keys.PRINCIPAL_ORG, ORGANISATION),
            Map.entry(Keys.SOURCE_ORG, ORGANISATION),
            Map.entry(Keys.SOURCE_ACCOUNT, ACCOUNT),
            Map.entry(Keys.SOURCE_OWNER, ACCOUNT),
            Map.entry(Keys.SOURCE_ARN, Domain.ofArns("arn:*:*:*:*:*")),
            Map.entry(Keys.ACCESS_POINT_ACCOUNT, ACCOUNT));

    private final String partition;
    private final String owner;
    private final Cast cast;
    private final Map<String, List<Glob>> named = new HashMap<>();
    private final List<List<Wish>> ties;

    World(String partition, String owner, Cast cast) {
        this.partition = partition;
        this.owner = owner;
        this.cast = cast;
        this.ties = Ties.of(cast);
    }

    /** The ways in which keys go together, each as what it asks of them. */
    List<List<Wish>> ties() {
        return ties;
    }

    Cast cast() {
        return cast;
    }

    String owner() {
        return owner;
    }

    /** Whether it matters if a request comes through a VPC endpoint. */
    boolean testsNetworks() {
        return cast.testsNetworks();
    }

    /** What a key can be in a request of this requester, through a VPC endpoint or over the internet. */
    Domain domain(String key, Requester who, boolean endpoint) {
        var domain = anything(key, who, endpoint);
        return Keys.WITHOUT_WILDCARDS.contains(key) || key.startsWith("aws:principaltag/")
                ? domain.butNone(WILDCARDS)
                : domain;
    }

    private Domain anything(String key, Requester who, boolean endpoint) {
        return switch (key) {
            case Keys.SECURE_TRANSPORT -> Domain.TRUTH;
            case Keys.SOURCE_IP -> endpoint ? Domain.ABSENT : address(who);
            case Keys.VPC_SOURCE_IP -> endpoint ? Domain.PRESENT : Domain.ABSENT;
            case Keys.SOURCE_VPC, Keys.SOURCE_VPCE, Keys.VPCE_ACCOUNT, Keys.VPCE_ORG, Keys.VPCE_ORG_PATHS ->
                endpoint ? named(key, who, Trait.NETWORK) : Domain.ABSENT;
            case Keys.RESOURCE_ACCOUNT, Keys.S3_RESOURCE_ACCOUNT ->
                owner.isEmpty() ? Domain.shaped(ANY_ACCOUNT) : Domain.oneOf(owner);
            case Keys.KMS_KEY -> named(key, who, Trait.KEY).orAbsent();
            case Keys.ACCESS_POINT_ARN, Keys.ACCESS_POINT_ACCOUNT -> through(key, who, Trait.ACCESS_POINT);
            case Keys.SOURCE_ARN, Keys.SOURCE_ACCOUNT, Keys.SOURCE_OWNER, Keys.SOURCE_ORG, Keys.SOURCE_ORG_PATHS ->
                through(key, who, Trait.SOURCE);
            case Keys.USER_ID, Keys.USER_NAME -> identity(key, who);
            default -> key.startsWith("aws:principal") ? identity(key, who) : Domain.FREE;
        };
    }

    private Domain address(Requester who) {
        if (!who.isFresh(Trait.NETWORK)) {
            return Domain.PRESENT.outside(Cidr.NOT_THE_INTERNET);
        }
        var outside = new ArrayList<>(Cidr.NOT_THE_INTERNET);
        outside.addAll(cast.networks());
        return Domain.PRESENT.outside(outside).but(cast.constants(Keys.SOURCE_IP));
    }

    private Domain named(String key, Requester who, Trait trait) {
        var domain = key.equals(Keys.ACCESS_POINT_ARN)
                ? accessPoints(ANY_ACCOUNT)
                : SHAPES.getOrDefault(key, Domain.PRESENT);
        return who.isFresh(trait) ? domain.but(everythingNamed(key)) : domain;
    }

    /** What a request comes through, or on whose behalf: a service's resource, an access point. */
    private Domain through(String key, Requester who, Trait trait) {
        if (who.pinned() != trait || who.pin().isEmpty()) {
            return named(key, who, trait).orAbsent();
        }
        var organisation = who.pin().startsWith("o-");
        if (Keys.NAMES_ORGANISATION.contains(key) != organisation) {
            return Domain.PRESENT.but(everythingNamed(key)).orAbsent();
        }
        if (organisation) {
            return key.equals(Keys.SOURCE_ORG)
                    ? Domain.oneOf(who.pin()).orAbsent()
                    : Domain.shaped(who.pin() + "/*").orAbsent();
        }
        if (key.equals(Keys.ACCESS_POINT_ARN)) {
            return accessPoints(who.pin()).orAbsent();
        }
        return Keys.NAMES_ARN.contains(key)
                ? Domain.ofArns("arn:*:*:*:" + who.pin() + ":*", "arn:*:*:*::*").orAbsent()
                : Domain.oneOf(who.pin()).orAbsent();
    }

    /** Access points are in their bucket's partition. */
    private Domain accessPoints(String account) {
        return Domain.ofParts("arn:" + partition + ":s3:*:" + account + ":accesspoint/*");
    }

    private Domain identity(String key, Requester who) {
        return switch (who.kind()) {
            case UNSIGNED ->
                switch (key) {
                    case Keys.PRINCIPAL_ACCOUNT -> Domain.oneOf("anonymous");
                    case Keys.PRINCIPAL_TYPE -> Domain.oneOf("Anonymous");
                    default -> Domain.ABSENT;
                };
            case SERVICE, SOME_SERVICE -> service(key, who);
            case STRANGER, SOMEBODY, ACCOUNT, CANONICAL -> signed(key, who);
        };
    }

    /** A service is of no customer's account. */
    private Domain service(String key, Requester who) {
        return switch (key) {
            case Keys.PRINCIPAL_IS_SERVICE -> Domain.oneOf("true");
            case Keys.PRINCIPAL_SERVICE, Keys.PRINCIPAL_SERVICES ->
                who.kind() == Kind.SERVICE ? Domain.oneOf(who.id()) : services(who);
            case Keys.PRINCIPAL_ACCOUNT -> Domain.shaped(ANY_ACCOUNT).but(everythingNamed(key));
            default -> Domain.ABSENT;
        };
    }

    private Domain services(Requester who) {
        var services = Domain.shaped("*.amazonaws.com");
        return who.isFresh(Trait.SERVICE)
                ? services.but(cast.services.stream().map(Glob::exact).toList())
                : services;
    }

    private Domain signed(String key, Requester who) {
        return switch (key) {
            case Keys.PRINCIPAL_IS_SERVICE -> Domain.oneOf("false");
            case Keys.PRINCIPAL_SERVICE, Keys.PRINCIPAL_SERVICES -> Domain.ABSENT;
            case Keys.PRINCIPAL_TYPE -> Domain.oneOf("Account", "User", "AssumedRole", "FederatedUser");
            case Keys.PRINCIPAL_ORG, Keys.PRINCIPAL_ORG_PATHS -> organisation(key, who);
            case Keys.PRINCIPAL_ACCOUNT ->
                who.kind() == Kind.ACCOUNT ? Domain.oneOf(who.id()) : unnamed(key, who, Domain.shaped(ANY_ACCOUNT));
            case Keys.PRINCIPAL_ARN ->
                who.kind() == Kind.ACCOUNT
                        ? Domain.ofArns("arn:*:*::" + who.id() + ":*")
                        : unnamed(key, who, Domain.ofArns("arn:*:*::" + ANY_ACCOUNT + ":*"));
            case Keys.USER_ID -> unnamed(key, who, Domain.PRESENT);
            default -> Domain.FREE;
        };
    }

    private Domain unnamed(String key, Requester who, Domain domain) {
        return who.kind() == Kind.STRANGER ? domain.but(everythingNamed(key)) : domain;
    }

    private Domain organisation(String key, Requester who) {
        if (who.pinned() == Trait.ORGANISATION) {
            return key.equals(Keys.PRINCIPAL_ORG)
                    ? Domain.oneOf(who.pin())
                    : Domain.shaped(who.pin() + "/*").orAbsent();
        }
        return named(key, who, Trait.ORGANISATION).orAbsent();
    }

    private List<Glob> everythingNamed(String key) {
        return named.computeIfAbsent(key, this::collectNamed);
    }

    private List<Glob> collectNamed(String key) {
        var all = new ArrayList<>(cast.constants(key));
        if (Keys.NAMES_ARN.contains(key)) {
            cast.accounts.forEach(account -> all.add(Glob.arn("arn:*:*:*:" + account + ":*")));
        } else if (Keys.NAMES_ACCOUNT.contains(key)) {
            cast.accounts.forEach(account -> all.add(Glob.exact(account)));
        } else if (Keys.NAMES_ORGANISATION.contains(key)) {
            for (var organisation : cast.organisations) {
                all.add(Glob.exact(organisation));
                all.add(Glob.wildcards(organisation + "/*"));
            }
        }
        return all;
    }
}
