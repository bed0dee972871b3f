package dev.headgate.engine.posture;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the owner asks of one zone's buckets.
 *
 * @param required the checks that count
 * @param objectLock the least default retention
 * @param network from where it may be reached, when that is fixed
 * @param keys approved KMS keys: key ARNs, key ids or aliases; none means any key of the account's own
 * @param external who outside the account may have access
 */
public record ZoneBaseline(
        Set<String> required,
        Optional<ObjectLock> objectLock,
        Optional<Network> network,
        List<String> keys,
        List<External> external) {

    /** Asks for nothing in particular, so every check goes by its general rule. */
    public static final ZoneBaseline GENERAL =
            new ZoneBaseline(Set.of(), Optional.empty(), Optional.empty(), List.of(), List.of());

    public ZoneBaseline {
        required = Set.copyOf(required);
        keys = List.copyOf(keys);
        external = List.copyOf(external);
    }

    /** The same with keys that were named in another way. */
    public ZoneBaseline withKeys(List<String> resolved) {
        return new ZoneBaseline(required, objectLock, network, resolved, external);
    }

    /**
     * The least default retention of Object Lock.
     *
     * @param mode GOVERNANCE or COMPLIANCE
     * @param days at least so many
     */
    public record ObjectLock(String mode, int days) {}

    /**
     * From where a zone may be reached.
     *
     * @param vpcEndpoints ids of VPC endpoints; {@code terraform} stands for those of the state
     * @param cidrs address ranges
     */
    public record Network(Set<String> vpcEndpoints, Set<String> cidrs) {

        public Network {
            vpcEndpoints = Set.copyOf(vpcEndpoints);
            cidrs = Set.copyOf(cidrs);
        }
    }

    /**
     * Somebody outside the account who is meant to have access.
     *
     * @param who as verdicts name them: an account number, {@code org:<id>}, {@code canonical:<id>} or {@code service:<name>}
     * @param reason why
     * @param expires the last day of it; none means until revoked
     */
    public record External(String who, String reason, Optional<LocalDate> expires) {

        boolean isValidOn(LocalDate day) {
            return expires.isEmpty() || !day.isAfter(expires.get());
        }
    }
}
