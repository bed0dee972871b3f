package dev.headgate.console.sources.ui;

import static dev.headgate.console.kit.ui.Headline.figure;
import static dev.headgate.console.kit.ui.Headline.words;

import com.vaadin.flow.component.Component;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.sources.Judged;
import dev.headgate.console.sources.SourcePaths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first line of the list: which of all sources need somebody, worst first; with figures that lead to them. */
final class SourceHeadline {

    private static final List<Standing> TROUBLE = List.of(Standing.FAILED, Standing.LATE, Standing.UNKNOWN);

    private SourceHeadline() {}

    /** One piece of the line; a figure has a path. */
    record Piece(String text, Optional<String> path) {

        Component shown() {
            return path.map(to -> figure(text, to)).orElseGet(() -> words(text));
        }
    }

    static Component[] of(List<Judged> all) {
        return pieces(all).stream().map(Piece::shown).toArray(Component[]::new);
    }

    static List<Piece> pieces(List<Judged> all) {
        var line = new ArrayList<Piece>();
        for (var standing : TROUBLE) {
            var count = count(all, standing);
            if (count > 0) {
                var of = line.isEmpty() ? " of " + Words.count(all.size(), "source", "sources") : "";
                line.add(new Piece(line.isEmpty() ? "" : "; ", Optional.empty()));
                line.add(new Piece(Words.count(count), Optional.of(path(standing))));
                line.add(new Piece(of + " " + said(standing, count, all), Optional.empty()));
            }
        }
        if (line.isEmpty()) {
            return List.of(new Piece(fine(all), Optional.empty()));
        }
        line.add(new Piece(".", Optional.empty()));
        return line;
    }

    private static String said(Standing standing, int count, List<Judged> all) {
        var are = count == 1 ? "is " : "are ";
        return switch (standing) {
            case FAILED -> "failed";
            case LATE -> are + "late" + oldest(count, all);
            case UNKNOWN -> (count == 1 ? "has" : "have") + " an unknown standing";
            case HEALTHY, RUNNING, WAITING -> are + standing.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String oldest(int count, List<Judged> all) {
        return all.stream()
                .filter(one -> one.health().standing() == Standing.LATE)
                .flatMap(one -> one.health().late().stream())
                .max(Comparator.<Duration>naturalOrder())
                .map(by -> (count == 1 ? " by " : ", the oldest by ") + Words.duration(by))
                .orElse("");
    }

    private static String fine(List<Judged> all) {
        var running = count(all, Standing.RUNNING);
        var more = running == 0 ? "" : "; " + Words.count(running) + " running now";
        return all.size() == 1
                ? "The one source is as it should be" + more + "."
                : "All " + Words.count(all.size()) + " sources are as they should be" + more + ".";
    }

    private static int count(List<Judged> all, Standing standing) {
        return (int)
                all.stream().filter(one -> one.health().standing() == standing).count();
    }

    private static String path(Standing standing) {
        return SourcePaths.LIST + "?standing=" + standing.name().toLowerCase(Locale.ROOT);
    }
}
