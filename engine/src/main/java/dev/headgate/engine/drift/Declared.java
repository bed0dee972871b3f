package dev.headgate.engine.drift;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Terraform says of every bucket.
 *
 * @param source what it was read from
 * @param buckets by name
 * @param remarks what could not be made out, in sentences
 */
public record Declared(Source source, Map<String, DeclaredBucket> buckets, List<String> remarks) {

    public Declared {
        buckets = Map.copyOf(buckets);
        remarks = List.copyOf(remarks);
    }

    /** What is said of a bucket; nothing when no resource declares it. */
    public Optional<DeclaredBucket> bucket(String name) {
        return Optional.ofNullable(buckets.get(name));
    }

    /** What Terraform's words were read from. */
    public enum Source {
        /** The state: what was there after the last apply or refresh. */
        STATE,
        /** A plan: what the code wants. */
        PLAN
    }
}
