package dev.headgate.console.overview;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.headgate.console.overview.Overview.Freshness;
import dev.headgate.console.overview.Overview.LateSource;
import dev.headgate.console.overview.Overview.LiveRun;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.SourceStream;
import dev.headgate.console.runs.Stretch;
import dev.headgate.console.sources.Judged;
import dev.headgate.console.sources.PastRun;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts an overview together; nothing here asks anybody. */
final class Assembly {

    /** How many of the sources with the oldest data are named. */
    private static final int NAMED = 5;

    private Assembly() {}

    static Overview of(Findings findings) {
        var standings = findings.sources().stream()
                .collect(groupingBy(now -> now.health().standing(), counting()));
        var inbox = Inbox.of(findings);
        var late = late(findings);
        var live = findings.live().stream()
                .sorted(Comparator.comparing(Run::requestedAt))
                .map(run -> live(run, findings))
                .toList();
        return new Overview(
                findings.now(),
                findings.zone(),
                new Answer(findings, standings, inbox, late, live.size()).line(),
                findings.asked(),
                findings.stale(),
                standings,
                inbox,
                late,
                live,
                oldest(findings),
                findings.days());
    }

    /** A source that fails is in the inbox already. */
    private static List<LateSource> late(Findings findings) {
        return findings.sources().stream()
                .filter(now -> now.health().standing() != Standing.FAILED)
                .flatMap(now -> now.health().late().stream()
                        .map(by -> new LateSource(
                                now.id(), now.health().standing(), now.health().sentence(), by)))
                .sorted(Comparator.comparing(LateSource::by).reversed())
                .toList();
    }

    private static LiveRun live(Run run, Findings findings) {
        var done = findings.stretches().getOrDefault(run.id(), List.of());
        var open = open(done);
        return new LiveRun(
                run.id(),
                run.source(),
                run.stream(),
                run.state().kind().word(),
                run.requestedAt(),
                run.state().started(),
                open.map(Stretch::step),
                open.filter(Stretch::waiting).isPresent(),
                Optional.ofNullable(findings.usual().get(SourceStream.of(run))),
                done);
    }

    /** Where a run is: the step entered last of those that go on. */
    private static Optional<Stretch> open(List<Stretch> done) {
        return done.stream().filter(stretch -> stretch.to().isEmpty()).reduce((_, later) -> later);
    }

    private static List<Freshness> oldest(Findings findings) {
        return findings.sources().stream()
                .filter(Assembly::isOn)
                .map(now -> new Freshness(now.id(), now.health().standing(), loadedAt(now)))
                .sorted(Comparator.comparing(fresh -> fresh.loadedAt().orElse(Instant.MIN)))
                .limit(NAMED)
                .toList();
    }

    /** Whether a source is meant to load; what is paused is at rest on purpose. */
    static boolean isOn(Judged source) {
        return !source.outline().paused() && source.outline().deletion().isEmpty();
    }

    private static Optional<Instant> loadedAt(Judged now) {
        return now.activity().success().flatMap(PastRun::endedAt);
    }
}
