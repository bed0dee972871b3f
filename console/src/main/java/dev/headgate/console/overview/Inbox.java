package dev.headgate.console.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.headgate.console.overview.Overview.Trouble;
import dev.headgate.console.overview.Overview.TroubleGroup;
import dev.headgate.console.runs.FailingStreak;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.SourceStream;
import dev.headgate.contract.RunId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What went wrong and has not succeeded since, brought together by its cause. */
final class Inbox {

    private Inbox() {}

    /** Oldest trouble first; streams that are not run any more are left out. */
    static List<TroubleGroup> of(Findings findings) {
        var wanted = findings.sources().stream()
                .filter(Assembly::isOn)
                .flatMap(now -> now.outline().streams().stream().map(stream -> new SourceStream(now.id(), stream)))
                .collect(toSet());
        var live = findings.live().stream().collect(toMap(SourceStream::of, Run::id, (_, later) -> later));
        var alike = findings.failing().stream()
                .filter(streak -> wanted.contains(SourceStream.of(streak.newest())))
                .sorted(Comparator.comparing(FailingStreak::since))
                .collect(groupingBy(streak -> likeness(streak.newest()), LinkedHashMap::new, toList()));
        return alike.values().stream().map(streaks -> group(streaks, live)).toList();
    }

    /** What tells causes apart: the step and the words, without ids and figures, which differ from run to run. */
    static String likeness(Run run) {
        return step(run).orElse("") + "|"
                + cause(run)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\b(" + run.id() + "|" + run.source() + ")\\b", "")
                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")
                        .replaceAll("\\d+", "")
                        .replaceAll("\\s+", " ");
    }

    private static TroubleGroup group(List<FailingStreak> streaks, Map<SourceStream, RunId> live) {
        var newest = streaks.stream()
                .map(FailingStreak::newest)
                .max(Comparator.comparing(Inbox::ended))
                .orElseThrow();
        return new TroubleGroup(
                step(newest),
                cause(newest),
                streaks.getFirst().since(),
                streaks.stream().map(streak -> trouble(streak, live)).toList());
    }

    private static Trouble trouble(FailingStreak streak, Map<SourceStream, RunId> live) {
        var run = streak.newest();
        return new Trouble(
                run.id(),
                run.source(),
                run.stream(),
                run.state().kind().word(),
                cause(run),
                ended(run),
                streak.failures(),
                streak.since(),
                Optional.ofNullable(live.get(SourceStream.of(run))));
    }

    private static Optional<String> step(Run run) {
        return run.state() instanceof RunState.Failed failed ? failed.cause().step() : Optional.empty();
    }

    private static String cause(Run run) {
        return run.state().reason().orElse("No reason is known.");
    }

    private static Instant ended(Run run) {
        return run.state().ended().orElse(run.requestedAt());
    }
}
