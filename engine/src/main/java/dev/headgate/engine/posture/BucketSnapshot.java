package dev.headgate.engine.posture;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What AWS answered about one bucket.
 *
 * @param bucket its name
 * @param region where it lies
 * @param account the owner's number
 * @param takenAt when the first of the calls was made
 * @param answers what was asked, and what AWS said
 * @param fate whether it is still there
 */
public record BucketSnapshot(
        String bucket, String region, String account, Instant takenAt, Map<Call, Answer> answers, Fate fate) {

    private static final Answer NOT_ASKED = new Answer.NotAsked();

    public BucketSnapshot {
        var copy = new EnumMap<Call, Answer>(Call.class);
        copy.putAll(answers);
        answers = Collections.unmodifiableMap(copy);
    }

    /** What AWS said to one call about this bucket. */
    public Answer answer(Call call) {
        return answers.getOrDefault(call, NOT_ASKED);
    }

    /** The same bucket after some calls were made again. */
    public BucketSnapshot with(BucketSnapshot newer) {
        var all = new EnumMap<Call, Answer>(Call.class);
        all.putAll(answers);
        all.putAll(newer.answers);
        return new BucketSnapshot(bucket, newer.region, account, newer.takenAt, all, newer.fate);
    }

    /** The zone in a name such as {@code headgate-prod-raw-123456789012}. */
    public Optional<String> zone() {
        if (!bucket.endsWith("-" + account)) {
            return Optional.empty();
        }
        var rest = bucket.substring(0, bucket.length() - account.length() - 1);
        return rest.indexOf('-') > 0 ? Optional.of(rest.substring(rest.lastIndexOf('-') + 1)) : Optional.empty();
    }

    /** Whether the bucket was still there at the end of its calls. */
    public enum Fate {
        PRESENT,
        DELETED
    }
}
