package dev.headgate.ingest.engine;

import dev.headgate.contract.RunId;
import dev.headgate.contract.Slice;
import dev.headgate.contract.SourceId;
import dev.headgate.contract.source.OnDrift;
import dev.headgate.contract.source.StreamDefinition;

/**
 * One slice to pull.
 *
 * @param objectBytes size before compression at which an object is closed
 */
public record SliceTask(
        RunId run,
        int attempt,
        SourceId source,
        StreamDefinition stream,
        Slice slice,
        OnDrift onDrift,
        long objectBytes) {

    /** The size at which an object is closed where nobody says otherwise. */
    public static final long OBJECT_BYTES = 64L << 20;
}
