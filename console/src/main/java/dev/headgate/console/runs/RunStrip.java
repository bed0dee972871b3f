package dev.headgate.console.runs;

import dev.headgate.console.platform.Spans;
import dev.headgate.contract.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What a run did when, as parts of one line: steps side by side, waiting over them. */
public record RunStrip(List<Part> parts) {

    /** How a part is drawn. */
    public enum Look {
        DONE,
        OPEN,
        FAILED,
        WAITING
    }

    /**
     * A piece of the line.
     *
     * @param left where it begins, in thousandths of the line
     * @param width in thousandths of the line
     */
    public record Part(String step, Look look, long left, long width, Duration took) {}

    /** The line from the first step's beginning to the last one's end; what is not over reaches to now. */
    public static RunStrip of(List<Stretch> stretches, Instant now) {
        if (stretches.isEmpty()) {
            return new RunStrip(List.of());
        }
        var from = stretches.stream()
                .map(Stretch::from)
                .min(Comparator.naturalOrder())
                .orElse(now);
        var to = stretches.stream()
                .map(one -> end(one, now))
                .max(Comparator.naturalOrder())
                .orElse(now);
        var whole = Math.max(1, Duration.between(from, to).toMillis());
        return new RunStrip(stretches.stream()
                .filter(one -> one.waiting() || isOutermost(one, stretches, now))
                .sorted(Comparator.comparing(Stretch::waiting).thenComparing(Stretch::from))
                .map(one -> part(one, from, whole, now))
                .filter(part -> part.width() > 0)
                .toList());
    }

    /** The line in words. */
    public String words() {
        return parts.isEmpty()
                ? "No steps yet"
                : parts.stream()
                        .map(part -> part.step() + " " + Spans.words(part.took())
                                + switch (part.look()) {
                                    case DONE -> "";
                                    case OPEN -> " so far";
                                    case FAILED -> ", failed";
                                    case WAITING -> " of waiting";
                                })
                        .collect(Collectors.joining(", "));
    }

    /** The line as the browser draws it. */
    public String json() {
        return Json.text(parts);
    }

    private static Part part(Stretch one, Instant from, long whole, Instant now) {
        var took = Duration.between(one.from(), end(one, now));
        var left = Duration.between(from, one.from()).toMillis() * 1000 / whole;
        return new Part(
                one.step(), look(one), left, Math.min(1000 - left, Math.ceilDiv(took.toMillis() * 1000, whole)), took);
    }

    private static Look look(Stretch one) {
        if (one.waiting()) {
            return Look.WAITING;
        }
        if (one.failed()) {
            return Look.FAILED;
        }
        return one.to().isEmpty() ? Look.OPEN : Look.DONE;
    }

    /** A step that goes on inside another, as lanes do inside their map, is part of that one's piece. */
    private static boolean isOutermost(Stretch one, List<Stretch> all, Instant now) {
        return all.stream()
                .filter(other -> !other.waiting() && other != one)
                .noneMatch(other -> !other.from().isAfter(one.from())
                        && !end(other, now).isBefore(end(one, now))
                        && length(other, now).compareTo(length(one, now)) > 0);
    }

    private static Duration length(Stretch one, Instant now) {
        return Duration.between(one.from(), end(one, now));
    }

    private static Instant end(Stretch one, Instant now) {
        return one.to().filter(to -> !to.isBefore(one.from())).orElse(now.isAfter(one.from()) ? now : one.from());
    }
}
