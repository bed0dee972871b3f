package dev.headgate.ingest.store;

import java.util.List;
import java.util.Optional;

/** One bucket: objects by key, with puts that can be made to depend on what is there. */
public interface ObjectStore {

    /** The object and the tag of its content, if it exists. */
    Optional<Stored> get(String key);

    /** Size and tag of the object, if it exists. */
    Optional<Stat> stat(String key);

    /** Stores the object and answers its tag. Throws {@link ConditionFailed}, and stores nothing, when the condition does not hold. */
    String put(String key, byte[] body, Condition condition);

    /** The keys that begin with the prefix, in order. */
    List<String> list(String prefix);

    /** An object's content. */
    record Stored(byte[] body, String etag) {}

    /** What is known of an object without reading it. */
    record Stat(long size, String etag) {}
}
