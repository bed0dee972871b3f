package dev.headgate.ingest.store;

import java.util.Optional;

/**
 * What must be true of a key for a put to happen.
 *
 * @param absent nothing may lie there
 * @param etag the content with this tag must lie there
 */
public record Condition(boolean absent, Optional<String> etag) {

    /** Whatever lies there is replaced. */
    public static Condition none() {
        return new Condition(false, Optional.empty());
    }

    /** Only where nothing lies. */
    public static Condition ifAbsent() {
        return new Condition(true, Optional.empty());
    }

    /** Only over the content with this tag. */
    public static Condition ifUnchanged(String etag) {
        return new Condition(false, Optional.of(etag));
    }
}
