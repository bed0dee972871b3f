package dev.headgate.console.sources;

import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.Optional;

/**
 * An API that feeds the lake, with the version that its runs use now.
 *
 * @param paused a paused source is not run, neither by its schedule nor by hand
 * @param scheduleApplied whether EventBridge Scheduler has what is wanted here
 */
public record Source(
        SourceId id,
        SourceVersion current,
        boolean paused,
        Optional<SourceSchedule> schedule,
        boolean scheduleApplied,
        Optional<SecretMeta> secret,
        String createdBy,
        Instant createdAt) {

    /** A source that was registered just now. */
    static Source fresh(SourceVersion first) {
        var saved = first.saved();
        return new Source(
                first.source(), first, false, Optional.empty(), true, Optional.empty(), saved.author(), saved.at());
    }

    /** The same source running another version from now on. */
    public Source withCurrent(SourceVersion other) {
        return new Source(id, other, paused, schedule, scheduleApplied, secret, createdBy, createdAt);
    }

    Source withPause(boolean other) {
        return new Source(id, current, other, schedule, scheduleApplied, secret, createdBy, createdAt);
    }

    Source withSchedule(Optional<SourceSchedule> other) {
        return new Source(id, current, paused, other, scheduleApplied, secret, createdBy, createdAt);
    }

    Source withSecret(SecretMeta other) {
        return new Source(id, current, paused, schedule, scheduleApplied, Optional.of(other), createdBy, createdAt);
    }

    /** What EventBridge Scheduler has to know, as one text to compare; empty when the source is not to run by itself. */
    public String wantedSchedule() {
        return schedule.map(at -> String.join(
                        "|",
                        at.cron().text(),
                        at.zone().getId(),
                        at.stream(),
                        paused ? "off" : "on",
                        current.key(),
                        current.mapping().key()))
                .orElse("");
    }

    /** The stream meant when a request names this one, or none. */
    public String stream(Optional<String> named) {
        if (named.isEmpty() && current.streams().size() == 1) {
            return current.streams().getFirst();
        }
        var known = String.join(", ", current.streams());
        var name = named.orElseThrow(
                () -> Refusal.invalid("/stream", "Source " + id + " has several streams; name one of " + known + "."));
        if (!current.streams().contains(name)) {
            throw Refusal.invalid("/stream", "Source " + id + " has no stream of this name; it has " + known + ".");
        }
        return name;
    }
}
