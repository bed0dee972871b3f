package dev.headgate.ingest.engine;

import dev.headgate.contract.Checkpoint;
import java.time.Instant;

/** How a worker's turn at a slice ended. */
public sealed interface Outcome {

    /** What is safe. */
    Checkpoint checkpoint();

    /** The slice is complete. */
    record Done(Checkpoint checkpoint) implements Outcome {}

    /** The worker's time is up; the slice goes on at once with the next turn. */
    record OutOfTime(Checkpoint checkpoint) implements Outcome {}

    /** The API asked to wait until then. */
    record Waiting(Checkpoint checkpoint, Instant until) implements Outcome {}
}
