package dev.headgate.engine.posture;

/**
 * What one check found about one bucket.
 *
 * @param check the check
 * @param bucket the bucket
 * @param outcome what it came to
 * @param required whether the bucket's baseline asks for it
 */
public record Finding(Check check, BucketSnapshot bucket, Outcome outcome, boolean required) {

    /** Whether this counts against the scan's verdict. */
    public boolean counts() {
        return required && outcome.status().needsAttention();
    }
}
