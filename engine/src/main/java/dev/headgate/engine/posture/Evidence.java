package dev.headgate.engine.posture;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/**
 * Everything a check may look at for one bucket.
 *
 * @param bucket the bucket
 * @param estate what else the scan saw
 * @param baseline what the bucket's zone asks for
 * @param policy the bucket's policy, read and judged once for all checks
 * @param today the day of the scan, for what expires
 */
public record Evidence(
        BucketSnapshot bucket, Estate estate, ZoneBaseline baseline, PolicyReading policy, LocalDate today) {

    /** What AWS said, about the bucket or about its account and region. */
    public Answer answer(Call call) {
        return switch (call.scope()) {
            case BUCKET -> bucket.answer(call);
            case ACCOUNT -> account().answer(call);
            case REGION -> account().answer(call, bucket.region());
            case KEY -> new Answer.NotAsked();
        };
    }

    /** The document that AWS answered with; a missing node when there is none. */
    public JsonNode document(Call call) {
        return answer(call).document();
    }

    /** The bucket's account. */
    public AccountSnapshot account() {
        return estate.owner(bucket);
    }
}
