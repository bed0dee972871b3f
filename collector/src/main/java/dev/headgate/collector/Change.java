package dev.headgate.collector;

import dev.headgate.engine.posture.Call;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A bucket of which an event said that something about it has changed.
 *
 * @param bucket its name
 * @param account whose bucket it is, where the event said so
 * @param calls what has to be asked again
 */
public record Change(String bucket, Optional<String> account, Set<Call> calls) {

    /** Which answers an API call can change, by its name in CloudTrail ("Amazon S3 CloudTrail events"). */
    private static final Map<String, Set<Call>> BY_EVENT = Map.ofEntries(
            Map.entry("PublicAccessBlock", Set.of(Call.PUBLIC_ACCESS_BLOCK, Call.ACL)),
            Map.entry("BucketPublicAccessBlock", Set.of(Call.PUBLIC_ACCESS_BLOCK, Call.ACL)),
            Map.entry("BucketPolicy", Set.of(Call.POLICY, Call.POLICY_STATUS)),
            Map.entry("BucketAcl", Set.of(Call.ACL)),
            Map.entry("BucketOwnershipControls", Set.of(Call.OWNERSHIP, Call.ACL)),
            Map.entry("BucketEncryption", Set.of(Call.ENCRYPTION)),
            Map.entry("BucketVersioning", Set.of(Call.VERSIONING)),
            Map.entry("ObjectLockConfiguration", Set.of(Call.OBJECT_LOCK)),
            Map.entry("BucketObjectLockConfiguration", Set.of(Call.OBJECT_LOCK)),
            Map.entry("BucketLogging", Set.of(Call.LOGGING)),
            Map.entry("BucketNotification", Set.of(Call.NOTIFICATION)),
            Map.entry("BucketNotificationConfiguration", Set.of(Call.NOTIFICATION)),
            Map.entry("BucketLifecycle", Set.of(Call.LIFECYCLE)),
            Map.entry("BucketLifecycleConfiguration", Set.of(Call.LIFECYCLE)),
            Map.entry("BucketReplication", Set.of(Call.REPLICATION)),
            Map.entry("BucketTagging", Set.of(Call.TAGGING)),
            Map.entry("BucketWebsite", Set.of(Call.WEBSITE)),
            Map.entry("BucketCors", Set.of(Call.CORS)),
            Map.entry("BucketIntelligentTieringConfiguration", Set.of(Call.INTELLIGENT_TIERING)),
            Map.entry("BucketInventoryConfiguration", Set.of(Call.INVENTORY)),
            Map.entry("BucketMetricsConfiguration", Set.of(Call.METRICS)));

    private static final List<String> VERBS = List.of("Put", "Delete");

    public Change {
        calls = Set.copyOf(calls);
    }

    /** The change that an event tells of; an event of an unknown name may have changed anything. */
    public static Change of(String bucket, String event) {
        for (var verb : VERBS) {
            var calls = event.startsWith(verb) ? BY_EVENT.get(event.substring(verb.length())) : null;
            if (calls != null) {
                return new Change(bucket, Optional.empty(), calls);
            }
        }
        return new Change(bucket, Optional.empty(), bucketCalls());
    }

    /** The same, of a bucket that this account owns ({@code recipientAccountId} of CloudTrail's event). */
    public Change in(String owner) {
        return new Change(bucket, Optional.of(owner), calls);
    }

    /** Both changes of one bucket as one. */
    Change and(Change other) {
        var both = new HashSet<>(calls);
        both.addAll(other.calls);
        return new Change(bucket, other.account.or(() -> account), both);
    }

    private static Set<Call> bucketCalls() {
        var all = EnumSet.allOf(Call.class);
        all.removeIf(call -> call.scope() != Call.Scope.BUCKET);
        return all;
    }
}
