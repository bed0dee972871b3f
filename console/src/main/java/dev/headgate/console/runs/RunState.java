package dev.headgate.console.runs;

import dev.headgate.console.platform.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Where a run, or one attempt of it, stands. */
public sealed interface RunState {

    /** Wanted, but AWS has not taken it yet. */
    record Queued() implements RunState {}

    /** Going on in AWS. */
    record Running(Instant startedAt) implements RunState {}

    /** Went through to the end. */
    record Succeeded(Instant startedAt, Instant endedAt) implements RunState {}

    /** Ended by an error. */
    record Failed(Instant startedAt, Instant endedAt, Cause cause) implements RunState {}

    /** Stopped by a person; one that never started has no start. */
    record Cancelled(Optional<Instant> startedAt, Instant endedAt, String why) implements RunState {}

    /** AWS knows nothing of it any more, so how it ended is not known. */
    record Lost(Optional<Instant> startedAt, Instant noticedAt, String why) implements RunState {}

    /** Whether it may still change by itself. */
    default boolean isLive() {
        return switch (this) {
            case Queued _, Running _ -> true;
            case Succeeded _, Failed _, Cancelled _, Lost _ -> false;
        };
    }

    /** The kind of state, as it is stored, filtered and counted. */
    default Kind kind() {
        return switch (this) {
            case Queued _ -> Kind.QUEUED;
            case Running _ -> Kind.RUNNING;
            case Succeeded _ -> Kind.SUCCEEDED;
            case Failed _ -> Kind.FAILED;
            case Cancelled _ -> Kind.CANCELLED;
            case Lost _ -> Kind.LOST;
        };
    }

    default Optional<Instant> started() {
        return switch (this) {
            case Queued _ -> Optional.empty();
            case Running running -> Optional.of(running.startedAt());
            case Succeeded succeeded -> Optional.of(succeeded.startedAt());
            case Failed failed -> Optional.of(failed.startedAt());
            case Cancelled cancelled -> cancelled.startedAt();
            case Lost lost -> lost.startedAt();
        };
    }

    default Optional<Instant> ended() {
        return switch (this) {
            case Queued _, Running _ -> Optional.empty();
            case Succeeded succeeded -> Optional.of(succeeded.endedAt());
            case Failed failed -> Optional.of(failed.endedAt());
            case Cancelled cancelled -> Optional.of(cancelled.endedAt());
            case Lost lost -> Optional.of(lost.noticedAt());
        };
    }

    /** How long it went on, once it has ended. */
    default Optional<Duration> took() {
        return started().flatMap(start -> ended().map(end -> Duration.between(start, end)));
    }

    /** Why it did not succeed, in words, where it did not. */
    default Optional<String> reason() {
        return switch (this) {
            case Queued _, Running _, Succeeded _ -> Optional.empty();
            case Failed failed -> Optional.of(failed.cause().sentence());
            case Cancelled cancelled -> Optional.of(cancelled.why());
            case Lost lost -> Optional.of(lost.why());
        };
    }

    /** The states by name alone. */
    enum Kind {
        QUEUED(Standing.WAITING),
        RUNNING(Standing.RUNNING),
        SUCCEEDED(Standing.HEALTHY),
        FAILED(Standing.FAILED),
        CANCELLED(Standing.WAITING),
        LOST(Standing.UNKNOWN);

        private final Standing standing;

        Kind(Standing standing) {
            this.standing = standing;
        }

        /** Which of the six standings this is; what was cancelled stays as it is until somebody does something. */
        public Standing standing() {
            return standing;
        }

        /** As REST, addresses and pages name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
