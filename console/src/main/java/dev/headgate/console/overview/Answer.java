package dev.headgate.console.overview;

import dev.headgate.console.overview.Overview.LateSource;
import dev.headgate.console.overview.Overview.TroubleGroup;
import dev.headgate.console.platform.Spans;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.runs.RunPaths;
import dev.headgate.console.sources.SourcePaths;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first line: whether anything is wrong, and what to do first. */
record Answer(
        Findings findings, Map<Standing, Long> standings, List<TroubleGroup> inbox, List<LateSource> late, long live) {

    Line line() {
        if (findings.sources().isEmpty()) {
            return Line.of("No source is registered yet. ")
                    .figure("Register the first one", SourcePaths.NEW)
                    .words(".");
        }
        var known = findings.stale() ? stale() : Line.of("");
        if (!inbox.isEmpty()) {
            return failing(known);
        }
        return late.isEmpty() ? fine(known) : late(known);
    }

    private Line stale() {
        return Line.of(findings.asked()
                .map(at -> "AWS has not answered for " + Spans.words(Duration.between(at, findings.now()))
                        + ", so how things are now is not known. Before that: ")
                .orElse("AWS has not been asked yet, so how things are is not known. "));
    }

    private Line failing(Line line) {
        var streams = inbox.stream().mapToLong(group -> group.troubles().size()).sum();
        var first = inbox.getFirst().troubles().getFirst();
        var since = Spans.words(Duration.between(first.since(), findings.now()));
        var told = line.figure(
                        streams == 1 ? "One stream has failed" : streams + " streams have failed",
                        RunPaths.LIST + "?state=failed&state=lost")
                .words(" and not succeeded since" + causes(streams) + ". ");
        return alsoLate(told)
                .words("Look first at ")
                .figure(first.source() + " · " + first.stream(), RunPaths.detail(first.run()))
                .words(", which has been failing for " + since + ".");
    }

    private String causes(long streams) {
        if (streams == 1) {
            return "";
        }
        return inbox.size() == 1 ? ", all for one cause" : ", for " + inbox.size() + " causes";
    }

    private Line alsoLate(Line line) {
        return late.isEmpty()
                ? line
                : line.figure(count(late.size(), "source is late", "sources are late"), withStanding(Standing.LATE))
                        .words(". ");
    }

    private Line late(Line line) {
        var worst = late.getFirst();
        return line.figure(
                        late.size() + " of " + count(findings.sources().size(), "source is late", "sources are late"),
                        withStanding(Standing.LATE))
                .words("; the latest is ")
                .figure(worst.source().value(), SourcePaths.detail(worst.source()))
                .words(", by " + Spans.words(worst.by()) + ". Look at it first.");
    }

    private Line fine(Line line) {
        var unknown = standings.getOrDefault(Standing.UNKNOWN, 0L);
        var told = unknown > 0
                ? partlyKnown(line, unknown)
                : line.words("Nothing is wrong: no stream is failing and none is late.");
        return live == 0
                ? told
                : told.words(" ")
                        .figure(count(live, "run goes on", "runs go on"), RunPaths.LIVE)
                        .words(".");
    }

    private Line partlyKnown(Line line, long unknown) {
        return line.words("Nothing is known to be wrong. How ")
                .figure(count(unknown, "source stands", "sources stand"), withStanding(Standing.UNKNOWN))
                .words(" is not known.");
    }

    private static String withStanding(Standing standing) {
        return SourcePaths.LIST + "?standing=" + standing.name().toLowerCase(Locale.ROOT);
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
