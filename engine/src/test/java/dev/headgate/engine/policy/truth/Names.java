package dev.headgate.engine.policy.truth;

import dev.headgate.engine.policy.truth.Asked.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whom and what a policy names: everything else is strange to it. */
final class Names {

    static final Set<String> ACCOUNT_KEYS =
            Set.of("aws:principalaccount", "aws:sourceaccount", "s3:dataaccesspointaccount");
    static final Set<String> ARN_KEYS = Set.of("aws:principalarn", "aws:sourcearn", "s3:dataaccesspointarn");
    static final Set<String> ORG_KEYS = Set.of("aws:principalorgid", "aws:principalorgpaths");

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    final Set<String> accounts = new TreeSet<>();
    final Set<String> organisations = new TreeSet<>();
    final Set<String> services = new TreeSet<>();
    final Set<String> canonicals = new TreeSet<>();
    final Set<String> identities = new TreeSet<>();
    private final List<Claim> claims = new ArrayList<>();

    Names(Asked asked) {
        accounts.add(asked.owner());
        Stream.concat(asked.said().stream(), asked.acl().stream()).forEach(this::add);
    }

    /** The values that the policy gives for a key, wherever. */
    List<String> values(String key) {
        return claims.stream()
                .filter(claim -> claim.key().equals(key) && !claim.base().equals("Null"))
                .flatMap(claim -> claim.values().stream())
                .distinct()
                .toList();
    }

    boolean tests(String key) {
        return claims.stream().anyMatch(claim -> claim.key().equals(key));
    }

    List<Claim> claims() {
        return claims;
    }

    static boolean isAccount(String text) {
        return ACCOUNT.matcher(text).matches();
    }

    /** The account in an ARN, or nothing. */
    static String account(String arn) {
        var parts = arn.split(":", 6);
        return parts.length == 6 && parts[0].equals("arn") ? parts[4] : "";
    }

    private void add(Said said) {
        for (var named : said.principals()) {
            switch (named.type()) {
                case "AWS", "Federated" -> addIdentity(named.text());
                case "Service" -> services.add(named.text());
                case "CanonicalUser" -> canonicals.add(named.text());
                default -> {}
            }
        }
        for (var claim : said.claims()) {
            claims.add(claim);
            if (!claim.base().equals("Null")) {
                claim.values().forEach(value -> addValue(claim.key(), value));
            }
        }
    }

    private void addIdentity(String text) {
        if (isAccount(text)) {
            accounts.add(text);
        } else if (isAccount(account(text))) {
            accounts.add(account(text));
            addArn(text);
        } else if (text.startsWith("arn:aws:iam::cloudfront:")) {
            services.add("cloudfront.amazonaws.com");
        }
    }

    private void addArn(String arn) {
        if (!arn.contains("*") && !arn.contains("?") && !arn.contains("${")) {
            identities.add(arn);
        }
    }

    private void addValue(String key, String value) {
        if (ACCOUNT_KEYS.contains(key) && isAccount(value)) {
            accounts.add(value);
        } else if (ARN_KEYS.contains(key) && isAccount(account(value))) {
            accounts.add(account(value));
        } else if (ORG_KEYS.contains(key) && value.startsWith("o-") && !value.split("/")[0].contains("*")) {
            organisations.add(value.split("/")[0]);
        }
        if (key.equals("aws:principalarn")) {
            addArn(value);
        }
        if (key.equals("aws:principalservicename") && !value.contains("*") && !value.contains("$")) {
            services.add(value);
        }
    }
}
