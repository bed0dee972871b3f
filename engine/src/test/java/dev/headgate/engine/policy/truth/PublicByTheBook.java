package dev.headgate.engine.policy.truth;

import dev.headgate.engine.policy.truth.Asked.Said;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** AWS's published rule, put to values: a grant is public unless some key lets nothing strange through and must be there. */
final class PublicByTheBook {

    private static final Set<String> KEYS = Set.of(
            "aws:sourceip",
            "aws:sourcearn",
            "aws:sourcevpc",
            "aws:sourcevpce",
            "aws:sourceowner",
            "aws:sourceaccount",
            "aws:userid",
            "aws:principalarn",
            "aws:principalaccount",
            "aws:principalorgid",
            "aws:principalorgpaths",
            "aws:principalservicename",
            "aws:principalisawsservice",
            "s3:dataaccesspointarn",
            "s3:dataaccesspointaccount",
            "s3:x-amz-server-side-encryption-aws-kms-key-id");

    private static final Set<String> COMPARING =
            Set.of("StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike");

    private PublicByTheBook() {}

    static boolean isPublic(Said said, List<Target> targets) {
        return said.allows()
                && isAboutBuckets(said, targets)
                && !Principals.areFixed(said)
                && KEYS.stream().noneMatch(key -> isFixedBy(key, said));
    }

    static boolean isPublicWrite(Said said, List<Target> targets) {
        var known = targets.stream().anyMatch(target -> target.isActionOf(said));
        return isPublic(said, targets)
                && (targets.stream().anyMatch(target -> target.writes() && target.isActionOf(said))
                        || !known && said.actions().stream().anyMatch(PublicByTheBook::seemsToWrite));
    }

    private static boolean seemsToWrite(String action) {
        var small = action.toLowerCase(Locale.ROOT);
        return small.startsWith("s3:") && !Target.tells(small);
    }

    private static boolean isAboutBuckets(Said said, List<Target> targets) {
        return targets.stream().anyMatch(target -> target.isActionOf(said))
                || !said.notAction()
                        && said.actions().stream()
                                .anyMatch(action ->
                                        action.toLowerCase(Locale.ROOT).startsWith("s3:"));
    }

    private static boolean isFixedBy(String key, Said said) {
        var claims =
                said.claims().stream().filter(claim -> claim.key().equals(key)).toList();
        return claims.stream().anyMatch(claim -> !letsStrangersThrough(claim))
                && claims.stream().anyMatch(claim -> claim.isKnown() && !claim.isTrue(List.of()));
    }

    private static boolean letsStrangersThrough(Claim claim) {
        if (claim.not() || claim.values().isEmpty() || !claim.isKnown()) {
            return true;
        }
        if (claim.key().equals("aws:sourceip") && claim.base().equals("IpAddress")) {
            return claim.values().stream().anyMatch(range -> !Likeness.isNarrow(range));
        }
        if (claim.key().equals("aws:principalisawsservice") && claim.base().equals("Bool")) {
            return claim.values().contains("false");
        }
        return !COMPARING.contains(claim.base())
                || claim.values().stream().anyMatch(value -> isOpen(claim.key(), value));
    }

    /** In an access point's ARN the name may be open. */
    private static boolean isOpen(String key, String value) {
        var name = value.indexOf(":accesspoint/");
        var named = key.equals("s3:dataaccesspointarn") && name > 0 && !value.contains("${");
        var fixed = named ? value.substring(0, name) : value;
        return fixed.contains("*") || fixed.contains("?") || fixed.contains("${");
    }
}
