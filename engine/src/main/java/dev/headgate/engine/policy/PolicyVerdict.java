package dev.headgate.engine.policy;

import java.util.List;

/**
 * What a policy means.
 *
 * @param isPublic public by AWS's published rule
 * @param publicWrite public by that rule, and for something that changes the bucket or its objects
 * @param tlsEnforced whether every request without TLS is denied
 * @param externalAccounts whom the policy's grants reach beyond the owner: accounts, {@code org:}, {@code canonical:}, {@code service:}, or
 *     just {@code *} for anyone
 * @param effective who can in effect use the bucket
 */
public record PolicyVerdict(
        boolean isPublic,
        boolean publicWrite,
        boolean tlsEnforced,
        List<String> externalAccounts,
        Reachable effective,
        List<Reason> reasons) {

    public PolicyVerdict {
        externalAccounts = List.copyOf(externalAccounts);
        reasons = List.copyOf(reasons);
    }

    /** Who can use the bucket after denials, ACL, ownership, Block Public Access, access points and the key's policy. */
    public record Reachable(boolean publicRead, boolean publicWrite, List<String> externalAccounts) {

        public Reachable {
            externalAccounts = List.copyOf(externalAccounts);
        }
    }
}
