package dev.headgate.console.overview.web;

import dev.headgate.console.overview.Overview;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.runs.DayFigures;
import dev.headgate.console.runs.RunState.Kind;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The overview as REST shows it; the steps of live runs are at the runs. */
record OverviewView(
        Instant at,
        String zone,
        String answer,
        Optional<Instant> asked,
        boolean stale,
        Map<String, Long> sources,
        List<Overview.TroubleGroup> inbox,
        List<Late> late,
        List<Live> live,
        List<Fresh> oldest,
        List<Day> days) {

    static OverviewView of(Overview overview) {
        var standings = new TreeMap<String, Long>();
        overview.sources().forEach((standing, count) -> standings.put(word(standing), count));
        return new OverviewView(
                overview.at(),
                overview.zone().getId(),
                overview.answer().text(),
                overview.asked(),
                overview.stale(),
                standings,
                overview.inbox(),
                overview.late().stream().map(Late::of).toList(),
                overview.live().stream().map(Live::of).toList(),
                overview.oldest().stream().map(Fresh::of).toList(),
                overview.days().stream().map(Day::of).toList());
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    /** A source that should have loaded already. */
    record Late(SourceId source, String standing, String sentence, long bySeconds) {

        static Late of(Overview.LateSource late) {
            return new Late(
                    late.source(),
                    word(late.standing()),
                    late.sentence(),
                    late.by().toSeconds());
        }
    }

    /** A run that has not ended. */
    record Live(
            RunId run,
            SourceId source,
            String stream,
            String state,
            Instant requestedAt,
            Optional<Instant> startedAt,
            Optional<String> step,
            boolean waiting,
            Optional<Long> usualSeconds) {

        static Live of(Overview.LiveRun live) {
            return new Live(
                    live.run(),
                    live.source(),
                    live.stream(),
                    live.state(),
                    live.requestedAt(),
                    live.startedAt(),
                    live.step(),
                    live.waiting(),
                    live.usual().map(Duration::toSeconds));
        }
    }

    /** How old the data of a source is. */
    record Fresh(SourceId source, String standing, Optional<Instant> loadedAt) {

        static Fresh of(Overview.Freshness fresh) {
            return new Fresh(fresh.source(), word(fresh.standing()), fresh.loadedAt());
        }
    }

    /** What was asked for on one day, and what came of it. */
    record Day(LocalDate day, Map<String, Long> runs, long loaded) {

        static Day of(DayFigures figures) {
            var runs = new TreeMap<String, Long>();
            for (var kind : Kind.values()) {
                runs.put(kind.word(), figures.count(kind));
            }
            return new Day(figures.day(), runs, figures.loaded());
        }
    }
}
