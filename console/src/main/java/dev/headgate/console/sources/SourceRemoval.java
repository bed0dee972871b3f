package dev.headgate.console.sources;

import dev.headgate.console.audit.AuditEvent;
import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Deleting a source, saying before what that does, and taking it back. */
@Service
public class SourceRemoval {

    private final Sources sources;
    private final SourceActivity activity;
    private final SourceChange change;
    private final AwsTelling aws;
    private final Acting acting;

    SourceRemoval(
            Sources sources,
            SourceActivity activity,
            SourceChange change,
            AwsTelling aws,
            Acting acting) {
        this.sources = sources;
        this.activity = activity;
        this.change = change;
        this.aws = aws;
        this.acting = acting;
    }

    /** What deleting the source would do. */
    public DeletionPlan plan(SourceId id) {
        var source = sources.getAlive(id);
        var last = activity.newest(List.of(id), 1).getOrDefault(id, List.of()).stream()
                .findFirst();
        return new DeletionPlan(source, activity.count(id), last, live(source), Deletion.WINDOW);
    }

    /** Deletes it. Its runs and versions stay, and what they loaded; it can be restored for a while. */
    public Source delete(SourceId id) {
        var how = new Deletion(now(), acting.name());
        var event = AuditEvent.done("source.delete", Sources.subject(id));
        var deleted = change.of(id, event, source -> {
            live(source).ifPresent(run -> refuse(id, run));
            return source.deleted(how);
        });
        return aws.of(deleted);
    }

    /** Takes the deletion back: schedule and secret are as they were. */
    public Source restore(SourceId id) {
        var event = AuditEvent.done("source.restore", Sources.subject(id));
        var now = now();
        var restored = change.ofAny(id, event, source -> {
            var deletion = source.deletion()
                    .orElseThrow(
                            () -> Refusal.conflict("Source " + id + " is not deleted; there is nothing to restore."));
            if (!deletion.canBeUndone(now)) {
                throw Refusal.conflict("Source " + id + " could be restored for 7 days; its secret is gone by now."
                        + " Register it under another id.");
            }
            return source.restored(now);
        });
        return aws.of(restored);
    }

    private Optional<PastRun> live(Source source) {
        return activity.live(source.id());
    }

    private static void refuse(SourceId id, PastRun run) {
        throw Refusal.conflict("Run " + run.id() + " of source " + id
                + " is still going on. Cancel it or wait for its end, then delete the source.");
    }

    private Instant now() {
        return acting.saved(Optional.empty()).at();
    }
}
