package dev.headgate.console.sources;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the latest runs of a source were, stream by stream; streams that never ran are in it too. */
public record Activity(List<OfStream> streams) {

    public Activity {
        streams = List.copyOf(streams);
    }

    /**
     * The latest runs of one stream.
     *
     * @param live one that goes on
     * @param ended the newest that succeeded, failed or was lost; one that a person cancelled says nothing of health
     * @param success the newest that succeeded
     */
    public record OfStream(String stream, Optional<PastRun> live, Optional<PastRun> ended, Optional<PastRun> success) {

        /** A stream that never ran. */
        public static OfStream none(String stream) {
            return new OfStream(stream, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** The runs that go on. */
    public Stream<PastRun> live() {
        return streams.stream().flatMap(stream -> stream.live().stream());
    }

    /** The newest success of any stream. */
    public Optional<PastRun> success() {
        return streams.stream()
                .flatMap(stream -> stream.success().stream())
                .max((one, other) -> one.requestedAt().compareTo(other.requestedAt()));
    }

    /** What is known of a stream, nothing when it never ran. */
    public OfStream of(String stream) {
        return streams.stream()
                .filter(known -> known.stream().equals(stream))
                .findFirst()
                .orElseGet(() -> OfStream.none(stream));
    }
}
