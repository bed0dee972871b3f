package dev.headgate.console.sources.web;

import dev.headgate.console.sources.Deletion;
import dev.headgate.console.sources.MappingRef;
import dev.headgate.console.sources.SecretMeta;
import dev.headgate.console.sources.Source;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A source as REST shows it in a list. */
record SourceView(
        SourceId id,
        int version,
        List<String> streams,
        List<String> hosts,
        MappingRef mapping,
        boolean paused,
        Optional<ScheduleView> schedule,
        Optional<SecretMeta> secret,
        Optional<DeletionView> deleted,
        String savedBy,
        Instant savedAt) {

    static SourceView of(Source source, Instant now) {
        var current = source.current();
        return new SourceView(
                source.id(),
                current.number(),
                current.streams(),
                current.hosts(),
                current.mapping(),
                source.paused(),
                ScheduleView.of(source, now),
                source.secret(),
                source.deletion().map(DeletionView::of),
                current.saved().author(),
                current.saved().at());
    }

    /** Who deleted a source, and until when it can be restored. */
    record DeletionView(Instant at, String by, Instant restorableUntil) {

        static DeletionView of(Deletion deletion) {
            return new DeletionView(deletion.at(), deletion.by(), deletion.restorableUntil());
        }
    }
}
