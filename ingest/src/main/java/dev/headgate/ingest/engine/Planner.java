package dev.headgate.ingest.engine;

import dev.headgate.contract.Excerpt;
import dev.headgate.contract.Slice;
import dev.headgate.contract.SourceId;
import dev.headgate.contract.source.DatetimeWindow;
import dev.headgate.contract.source.DatetimeWindow.Length;
import dev.headgate.contract.source.DatetimeWindow.Moment;
import dev.headgate.contract.source.StreamDefinition;
import dev.headgate.contract.source.Strftime;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.expression.Expressions;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts a stream into slices: one a window of time, or one for the whole stream. */
public final class Planner {

    private static final int MOST_SLICES = 100_000;
    private static final int ID_LENGTH = 16;

    private final SourceId source;
    private final String definition;
    private final Map<String, Object> config;
    private final Expressions expressions = new Expressions();

    /**
     * A planner for one version of a source's definition.
     *
     * @param definition names the version; it is part of the slices' ids
     */
    public Planner(SourceId source, String definition, Map<String, Object> config) {
        this.source = source;
        this.definition = definition;
        this.config = config;
    }

    /** The slices of a stream in order; windows without an end reach to the time the run was asked for. */
    public List<Slice> plan(StreamDefinition stream, Instant requestedAt) {
        if (stream.window().isEmpty()) {
            return List.of(slice(stream, Optional.empty(), Optional.empty()));
        }
        var window = stream.window().get();
        var format = Strftime.of(window.format());
        var end = window.end().map(moment -> moment(moment, window)).orElse(requestedAt.atZone(ZoneOffset.UTC));
        var start = moment(window.start(), window);
        var slices = new ArrayList<Slice>();
        while (!start.isAfter(end)) {
            if (slices.size() == MOST_SLICES) {
                throw new SourceFailure("The stream " + stream.name() + " would be cut into more than " + MOST_SLICES
                        + " windows. Make 'step' longer or 'start_datetime' later.");
            }
            var next = window.step().map(DatetimeWindow.Step::length).map(after(start));
            var last = next.map(n -> minus(n, window.step().orElseThrow().granularity()))
                    .filter(n -> n.isBefore(end))
                    .orElse(end);
            slices.add(slice(stream, Optional.of(format.text(start)), Optional.of(format.text(last))));
            if (next.isEmpty()) {
                break;
            }
            start = next.get();
        }
        return slices;
    }

    private Slice slice(StreamDefinition stream, Optional<String> from, Optional<String> to) {
        var identity = String.join("\n", source.value(), stream.name(), definition, from.orElse(""), to.orElse(""));
        var id = ObjectBuffer.sha256(identity.getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
        return new Slice(id, stream.name(), from, to);
    }

    private ZonedDateTime moment(Moment moment, DatetimeWindow window) {
        var text = expressions.text(moment.expression(), Map.of("config", config));
        try {
            return Strftime.of(moment.format().orElse(window.format())).moment(text);
        } catch (DateTimeException | NumberFormatException e) {
            return iso(text, window);
        }
    }

    private static ZonedDateTime iso(String text, DatetimeWindow window) {
        try {
            return OffsetDateTime.parse(text).atZoneSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new SourceFailure("'" + Excerpt.of(text) + "' is not a moment in the format " + window.format()
                    + " nor in ISO 8601. Check start_datetime and end_datetime, and the source's configuration.");
        }
    }

    private static java.util.function.Function<Length, ZonedDateTime> after(ZonedDateTime start) {
        return length -> start.plus(length.days()).plus(length.time());
    }

    private static ZonedDateTime minus(ZonedDateTime moment, Length length) {
        return moment.minus(length.days()).minus(length.time());
    }
}
