package dev.headgate.console.runs;

import dev.headgate.contract.Checkpoint;
import dev.headgate.contract.RawObject;
import dev.headgate.contract.Slice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A part of a run's plan with how far each slice has come.
 *
 * @param total slices in the plan
 * @param begun slices of the whole plan that a worker has begun
 * @param offset the place of the first of these in the plan, counting from 0
 */
public record RunSlices(int total, int begun, int offset, List<Progress> slices) {

    public RunSlices {
        slices = List.copyOf(slices);
    }

    /** How a slice stands. */
    public enum State {
        PLANNED,
        BEGUN,
        DONE
    }

    /**
     * One slice as its last checkpoint tells.
     *
     * @param lane the worker that goes through it, counting from 0
     * @param bytes records before compression
     * @param throttled time waited because the API asked for it
     * @param attempt the attempt that wrote the checkpoint, 0 for none
     */
    public record Progress(
            Slice slice,
            int lane,
            State state,
            long records,
            long duplicates,
            long bytes,
            int objects,
            Duration throttled,
            int attempt) {

        static Progress of(Slice slice, int lane, Optional<Checkpoint> checkpoint) {
            return checkpoint
                    .map(told -> new Progress(
                            slice,
                            lane,
                            told.done() ? State.DONE : State.BEGUN,
                            told.rows(),
                            told.duplicates(),
                            told.objects().stream().mapToLong(RawObject::bytes).sum(),
                            told.objects().size(),
                            Duration.ofMillis(told.throttledMs()),
                            told.attempt()))
                    .orElseGet(() -> new Progress(slice, lane, State.PLANNED, 0, 0, 0, 0, Duration.ZERO, 0));
        }
    }
}
