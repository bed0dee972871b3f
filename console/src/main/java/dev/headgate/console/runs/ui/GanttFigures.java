package dev.headgate.console.runs.ui;

import dev.headgate.console.runs.Attempt;
import dev.headgate.console.runs.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the browser needs to draw the steps over time.
 *
 * @param end absent while the attempt goes on
 * @param now the server's clock, by which the browser sets its own
 */
record GanttFigures(String label, Instant start, Optional<Instant> end, Instant now, List<Row> rows) {

    /** One line: a state outside a map, or all that happened in one lane. */
    record Row(String label, String kind, List<Span> spans) {}

    /** One passage; {@code to} is absent while it lasts. */
    record Span(
            long id, String title, Instant from, Optional<Instant> to, String standing, String word, boolean waiting) {}

    /** Empty where there are no steps yet. */
    static Optional<GanttFigures> of(Attempt attempt, List<Step> steps, Instant now) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        var first = steps.stream().map(Step::entered).min(Instant::compareTo).orElse(now);
        var start = attempt.state().started().filter(first::isAfter).orElse(first);
        var end = attempt.state().isLive()
                ? Optional.<Instant>empty()
                : Stream.concat(
                                attempt.state().ended().stream(),
                                steps.stream().flatMap(step -> step.exited().stream()))
                        .max(Instant::compareTo);
        return Optional.of(new GanttFigures(
                "Steps of attempt " + attempt.number() + " over time. The table of steps says the same in words.",
                start,
                end,
                now,
                rows(steps)));
    }

    private static List<Row> rows(List<Step> steps) {
        var lines = new LinkedHashMap<String, List<Step>>();
        steps.stream()
                .filter(step -> step.lane().isEmpty())
                .forEach(step -> lines.computeIfAbsent(step.name(), _ -> new ArrayList<>())
                        .add(step));
        var lanes = new TreeMap<Integer, List<Step>>();
        steps.forEach(step -> step.lane()
                .ifPresent(lane ->
                        lanes.computeIfAbsent(lane, _ -> new ArrayList<>()).add(step)));
        var firstLane = steps.stream()
                .filter(step -> step.lane().isPresent())
                .findFirst()
                .map(Step::number)
                .orElse(0L);
        var rows = new ArrayList<Row>();
        lines.forEach((name, passages) -> rows.add(row(name, "step", passages)));
        var place = (int) lines.values().stream()
                .filter(passages -> passages.getFirst().number() < firstLane)
                .count();
        rows.addAll(
                place,
                lanes.entrySet().stream()
                        .map(lane -> row("lane " + (lane.getKey() + 1), "lane", lane.getValue()))
                        .toList());
        return rows;
    }

    private static Row row(String label, String kind, List<Step> passages) {
        return new Row(label, kind, passages.stream().map(GanttFigures::span).toList());
    }

    private static Span span(Step step) {
        return new Span(
                step.number(),
                step.name(),
                step.entered(),
                step.exited(),
                RunWords.standing(step).name().toLowerCase(Locale.ROOT),
                RunWords.word(step),
                step.waiting());
    }
}
