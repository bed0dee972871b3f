package dev.headgate.console.sources;

import dev.headgate.contract.SourceId;
import java.util.List;
import java.util.Optional;

/** As much of a source as it takes to judge how it is. */
public record Outline(
        SourceId id,
        List<String> streams,
        boolean paused,
        Optional<SourceSchedule> schedule,
        Optional<Deletion> deletion) {

    public Outline {
        streams = List.copyOf(streams);
    }
}
