package dev.headgate.contract;

import java.util.List;
import java.util.Optional;

/**
 * How far one slice has come: what lies in closed objects is safe, everything after {@code cursor} is pulled again.
 *
 * @param attempt the attempt that wrote it; an older attempt may not overwrite a newer one
 * @param cursor the page token to go on with, absent at the start and when done
 * @param rows records in the closed objects
 * @param duplicates exact repeats dropped so far
 * @param objects the closed objects, in order
 * @param throttledMs time spent waiting because the API asked for it
 * @param done whether the slice is complete
 */
public record Checkpoint(
        String slice,
        int attempt,
        Optional<String> cursor,
        long rows,
        long duplicates,
        List<RawObject> objects,
        List<Drift> drift,
        long throttledMs,
        boolean done) {

    public Checkpoint {
        objects = List.copyOf(objects);
        drift = List.copyOf(drift);
    }
}
