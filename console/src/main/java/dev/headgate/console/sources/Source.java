package dev.headgate.console.sources;

import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.Optional;

/**
 * An API that feeds the lake, with the version that its runs use now.
 *
 * @param paused a paused source is not run, neither by its schedule nor by hand
 * @param scheduleOpenSince since when EventBridge Scheduler has not what is wanted here; empty when it has
 * @param deletion there when the source was deleted; its runs and versions stay
 */
public record Source(
        SourceId id,
        SourceVersion current,
        boolean paused,
        Optional<SourceSchedule> schedule,
        Optional<Instant> scheduleOpenSince,
        Optional<SecretMeta> secret,
        String createdBy,
        Instant createdAt,
        Optional<Deletion> deletion) {

    /** A source that was registered just now. */
    static Source fresh(SourceVersion first) {
        return new Source(
                first.source(),
                first,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                first.saved().author(),
                first.saved().at(),
                Optional.empty());
    }

    /** As much of it as it takes to judge how it is. */
    public Outline outline() {
        return new Outline(id, current.streams(), paused, schedule, deletion);
    }

    /** Whether EventBridge Scheduler has what is wanted here. */
    public boolean scheduleApplied() {
        return scheduleOpenSince.isEmpty();
    }

    /** The same source running another version from now on. */
    public Source withCurrent(SourceVersion other) {
        return with(other, paused, schedule, secret, deletion);
    }

    Source pausedNow() {
        return with(current, true, schedule, secret, deletion);
    }

    Source resumed(Instant now) {
        return paused ? with(current, false, counting(now), secret, deletion) : this;
    }

    Source withSchedule(SourceSchedule other) {
        return schedule.filter(other::isSameRuleAs).isPresent() ? this : withSchedule(Optional.of(other));
    }

    Source withoutSchedule() {
        return withSchedule(Optional.empty());
    }

    private Source withSchedule(Optional<SourceSchedule> other) {
        return with(current, paused, other, secret, deletion);
    }

    Source withSecret(SecretMeta other) {
        return with(current, paused, schedule, Optional.of(other), deletion);
    }

    Source withoutSecret() {
        return with(current, paused, schedule, Optional.empty(), deletion);
    }

    Source deleted(Deletion how) {
        return with(current, paused, schedule, secret, Optional.of(how));
    }

    Source restored(Instant now) {
        return with(current, paused, counting(now), secret, Optional.empty());
    }

    private Optional<SourceSchedule> counting(Instant from) {
        return schedule.map(rule -> rule.countingFrom(from));
    }

    private Source with(
            SourceVersion version,
            boolean pause,
            Optional<SourceSchedule> rule,
            Optional<SecretMeta> key,
            Optional<Deletion> gone) {
        return new Source(id, version, pause, rule, scheduleOpenSince, key, createdBy, createdAt, gone);
    }

    /** What EventBridge Scheduler has to know, as one text to compare; empty when the source is not to run by itself. */
    public String wantedSchedule() {
        return schedule.filter(_ -> deletion.isEmpty())
                .map(at -> String.join(
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
