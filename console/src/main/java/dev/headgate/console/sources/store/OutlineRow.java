package dev.headgate.console.sources.store;

import dev.headgate.console.sources.CronRule;
import dev.headgate.console.sources.Deletion;
import dev.headgate.console.sources.Outline;
import dev.headgate.console.sources.SourceSchedule;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of an outline as a query reads them. */
record OutlineRow(
        String id,
        List<String> streams,
        boolean paused,
        @Nullable String cron,
        @Nullable String zone,
        @Nullable String stream,
        @Nullable Instant since,
        @Nullable Instant deletedAt,
        @Nullable String deletedBy) {

    Outline outline() {
        return new Outline(new SourceId(id), streams, paused, schedule(), deletion());
    }

    private Optional<SourceSchedule> schedule() {
        return cron == null || zone == null || stream == null || since == null
                ? Optional.empty()
                : Optional.of(new SourceSchedule(new CronRule(cron), ZoneId.of(zone), stream, since));
    }

    private Optional<Deletion> deletion() {
        return deletedAt == null || deletedBy == null
                ? Optional.empty()
                : Optional.of(new Deletion(deletedAt, deletedBy));
    }
}
