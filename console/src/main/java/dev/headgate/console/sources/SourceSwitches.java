package dev.headgate.console.sources;

import dev.headgate.console.audit.AuditEvent;
import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What is set on a source beside its versions: secret, schedule, pause. */
@Service
public class SourceSwitches {

    private static final int LARGEST_SECRET = 60_000;

    private final SourceStore store;
    private final SecretVault vault;
    private final SourceChange change;
    private final ScheduleSync sync;
    private final Acting acting;

    SourceSwitches(SourceStore store, SecretVault vault, SourceChange change, ScheduleSync sync, Acting acting) {
        this.store = store;
        this.vault = vault;
        this.change = change;
        this.sync = sync;
        this.acting = acting;
    }

    /** The names that the source's definition reads from its secret; none when there is no such source. */
    public List<String> secretKeys(SourceId id) {
        return store.find(id)
                .map(source -> SecretKeys.of(source.current().definition()))
                .orElse(List.of());
    }

    /** Hands a secret on to the vault, and notes that it was set. Nothing of the value stays here. */
    public void setSecret(SourceId id, String value) {
        Sources.alive(store.find(id).orElseThrow(() -> Sources.unknown(id)));
        refuseIfTooLarge(value);
        vault.set(id, value);
        var saved = acting.saved(Optional.empty());
        var event = AuditEvent.done("source.secret", Sources.subject(id));
        change.of(id, event, source -> source.withSecret(new SecretMeta(saved.at(), saved.author())));
    }

    static void refuseIfTooLarge(String secret) {
        if (secret.length() > LARGEST_SECRET) {
            throw Refusal.invalid("", "A secret has at most " + LARGEST_SECRET + " characters.");
        }
    }

    /** Has the source run by itself from now on. */
    public Source schedule(SourceId id, CronRule cron, ZoneId zone, Optional<String> stream) {
        var event = AuditEvent.done("source.schedule", Sources.subject(id))
                .with("cron", cron)
                .with("zone", zone);
        var changed = change.of(
                id, event, source -> source.withSchedule(new SourceSchedule(cron, zone, source.stream(stream), now())));
        return sync.applied(changed);
    }

    /** Has the source no longer run by itself. */
    public Source unschedule(SourceId id) {
        var event = AuditEvent.done("source.unschedule", Sources.subject(id));
        return sync.applied(change.of(id, event, Source::withoutSchedule));
    }

    /** Keeps the source from being run, by its schedule or by hand. */
    public Source pause(SourceId id) {
        return sync.applied(change.of(id, AuditEvent.done("source.pause", Sources.subject(id)), Source::pausedNow));
    }

    /** Lets a paused source run again. */
    public Source resume(SourceId id) {
        return sync.applied(
                change.of(id, AuditEvent.done("source.resume", Sources.subject(id)), source -> source.resumed(now())));
    }

    private Instant now() {
        return acting.saved(Optional.empty()).at();
    }
}
