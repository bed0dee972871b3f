package dev.headgate.console.sources.store;

import dev.headgate.console.sources.CronRule;
import dev.headgate.console.sources.Deletion;
import dev.headgate.console.sources.SecretMeta;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceSchedule;
import dev.headgate.contract.SourceId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code source}: what may change of a source. */
@Entity
@Table(name = "source")
class SourceRow {

    @Id
    private String id;

    private int version;
    private boolean paused;
    private String createdBy;
    private Instant createdAt;
    private @Nullable String secretSetBy;
    private @Nullable Instant secretSetAt;
    private @Nullable String scheduleCron;
    private @Nullable String scheduleZone;
    private @Nullable String scheduleStream;
    private @Nullable Instant scheduleSince;
    private @Nullable Instant scheduleWantedAt;
    private @Nullable String deletedBy;
    private @Nullable Instant deletedAt;
    private boolean secretLeaving;
    private String scheduleWanted = "";
    private String scheduleApplied = "";

    @SuppressWarnings("NullAway.Init")
    protected SourceRow() {}

    SourceRow(Source source, Instant now) {
        id = source.id().value();
        createdBy = source.createdBy();
        createdAt = source.createdAt();
        take(source, now);
    }

    final void take(Source source, Instant now) {
        version = source.current().number();
        paused = source.paused();
        secretSetBy = source.secret().map(SecretMeta::setBy).orElse(null);
        secretSetAt = source.secret().map(SecretMeta::setAt).orElse(null);
        scheduleCron = source.schedule().map(schedule -> schedule.cron().text()).orElse(null);
        scheduleZone =
                source.schedule().map(schedule -> schedule.zone().getId()).orElse(null);
        scheduleStream = source.schedule().map(SourceSchedule::stream).orElse(null);
        scheduleSince = source.schedule().map(SourceSchedule::since).orElse(null);
        deletedBy = source.deletion().map(Deletion::by).orElse(null);
        deletedAt = source.deletion().map(Deletion::at).orElse(null);
        if (!scheduleWanted.equals(source.wantedSchedule())) {
            scheduleWanted = source.wantedSchedule();
            scheduleWantedAt = now;
        }
    }

    void secretLeaving(boolean leaving) {
        secretLeaving = leaving;
    }

    int current() {
        return version;
    }

    /** Answers whether that is news. */
    boolean applied(String schedule) {
        var news = !scheduleApplied.equals(schedule);
        scheduleApplied = schedule;
        return news;
    }

    Source with(VersionRow current) {
        return new Source(
                new SourceId(id),
                current.version(),
                paused,
                schedule(),
                scheduleWanted.equals(scheduleApplied) ? Optional.empty() : Optional.ofNullable(scheduleWantedAt),
                secret(),
                createdBy,
                createdAt,
                deletion());
    }

    private Optional<Deletion> deletion() {
        return deletedAt == null || deletedBy == null
                ? Optional.empty()
                : Optional.of(new Deletion(deletedAt, deletedBy));
    }

    private Optional<SecretMeta> secret() {
        return secretSetAt == null || secretSetBy == null
                ? Optional.empty()
                : Optional.of(new SecretMeta(secretSetAt, secretSetBy));
    }

    private Optional<SourceSchedule> schedule() {
        return scheduleCron == null || scheduleZone == null || scheduleStream == null || scheduleSince == null
                ? Optional.empty()
                : Optional.of(new SourceSchedule(
                        new CronRule(scheduleCron), ZoneId.of(scheduleZone), scheduleStream, scheduleSince));
    }
}
