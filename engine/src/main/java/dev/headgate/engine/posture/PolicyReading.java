package dev.headgate.engine.posture;

import dev.headgate.engine.policy.InvalidPolicy;
import dev.headgate.engine.policy.PolicyDocument;

/** What a bucket's policy is, read once for all checks. */
public sealed interface PolicyReading {

    /** There is none. */
    record None() implements PolicyReading {}

    /** AWS would not or could not say. */
    record Unseen(Answer answer) implements PolicyReading {}

    /** It cannot be judged. */
    record Malformed(String sentence) implements PolicyReading {}

    /**
     * It was read.
     *
     * @param document its statements
     * @param bucket the bucket that it is on
     * @param account the bucket's owner
     */
    record Read(PolicyDocument document, String bucket, String account) implements PolicyReading {}

    /** Reads the policy of a bucket. */
    static PolicyReading of(BucketSnapshot bucket) {
        return switch (bucket.answer(Call.POLICY)) {
            case Answer.Absent _ -> new None();
            case Answer.Value(var document) -> read(bucket, document.path("Policy").asString(""));
            case Answer unseen -> new Unseen(unseen);
        };
    }

    private static PolicyReading read(BucketSnapshot bucket, String text) {
        try {
            return new Read(PolicyDocument.read(text), bucket.bucket(), bucket.account());
        } catch (InvalidPolicy e) {
            return new Malformed(String.valueOf(e.getMessage()));
        }
    }
}
