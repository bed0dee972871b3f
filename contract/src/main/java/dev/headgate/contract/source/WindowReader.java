package dev.headgate.contract.source;

import dev.headgate.contract.source.DatetimeWindow.Bounds;
import dev.headgate.contract.source.DatetimeWindow.Length;
import dev.headgate.contract.source.DatetimeWindow.Moment;
import dev.headgate.contract.source.DatetimeWindow.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how a stream is cut into windows of time. */
final class WindowReader {

    private WindowReader() {}

    static Optional<DatetimeWindow> read(Element element) {
        if (!element.exists()) {
            return Optional.empty();
        }
        StreamReader.typed(element, "DatetimeBasedCursor");
        element.allow(
                "a DatetimeBasedCursor",
                "type",
                "cursor_field",
                "start_datetime",
                "end_datetime",
                "step",
                "cursor_granularity",
                "datetime_format",
                "start_time_option",
                "end_time_option",
                "partition_field_start",
                "partition_field_end");
        return Optional.of(new DatetimeWindow(
                element.text(
                        "cursor_field", "'cursor_field' is the name of the field that holds the time of a record."),
                moment(element.child("start_datetime")),
                element.has("end_datetime") ? Optional.of(moment(element.child("end_datetime"))) : Optional.empty(),
                step(element),
                format(element),
                bounds(element)));
    }

    private static Moment moment(Element element) {
        if (element.value().isObject()) {
            StreamReader.typed(element, "MinMaxDatetime");
            element.allow("a MinMaxDatetime", "type", "datetime", "datetime_format");
            var format = element.has("datetime_format") ? Optional.of(format(element)) : Optional.<String>empty();
            return new Moment(
                    element.text("datetime", "'datetime' is a moment or an expression that makes one."), format);
        }
        if (!element.exists() || element.value().isContainer()) {
            element.problem("This is a moment, such as 2026-03-01T00:00:00Z, or an expression that makes one.");
            return new Moment("", Optional.empty());
        }
        return new Moment(element.template(), Optional.empty());
    }

    private static Optional<Step> step(Element element) {
        if (!element.has("step")) {
            if (element.has("cursor_granularity")) {
                element.child("cursor_granularity")
                        .problem("'cursor_granularity' needs 'step', the length of a window.");
            }
            return Optional.empty();
        }
        var length = length(element.child("step"));
        var granularity = length(element.child("cursor_granularity"));
        return length == null || granularity == null ? Optional.empty() : Optional.of(new Step(length, granularity));
    }

    private static @Nullable Length length(Element element) {
        var length = Length.parse(element.value().asString(""));
        if (length == null) {
            element.problem(
                    "A length of time is an ISO-8601 duration above zero, such as P1D or PT1H; 'step' and 'cursor_granularity' come together.");
        }
        return length;
    }

    private static String format(Element element) {
        var format =
                element.text("datetime_format", "'datetime_format' is a strftime format such as %Y-%m-%dT%H:%M:%SZ.");
        Strftime.problem(format).ifPresent(element.child("datetime_format")::problem);
        return format;
    }

    private static Bounds bounds(Element element) {
        return new Bounds(
                OptionReader.optional(element.child("start_time_option")),
                OptionReader.optional(element.child("end_time_option")),
                element.has("partition_field_start")
                        ? element.text("partition_field_start", "A field name.")
                        : "start_time",
                element.has("partition_field_end") ? element.text("partition_field_end", "A field name.") : "end_time");
    }
}
