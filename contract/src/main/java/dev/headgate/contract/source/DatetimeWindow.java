package dev.headgate.contract.source;

import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a stream is cut into windows of time.
 *
 * @param end absent when the windows reach to the time the run was asked for
 * @param step length of a window, absent when there is only one
 * @param format strftime format in which the API takes the bounds
 */
public record DatetimeWindow(
        String cursorField, Moment start, Optional<Moment> end, Optional<Step> step, String format, Bounds bounds) {

    /** A moment as an expression, with the strftime format of its value where that differs from the window's. */
    public record Moment(String expression, Optional<String> format) {}

    /**
     * A length of a window and the gap to the next.
     *
     * @param length calendar part and clock part
     * @param granularity the smallest difference of two moments, by which one window ends before the next begins
     */
    public record Step(Length length, Length granularity) {}

    /** An ISO-8601 duration of days and more, and of hours and less. */
    public record Length(Period days, java.time.Duration time) {

        /** Reads {@code P1D}, {@code PT1H}, {@code P1M} and the like; null when it is none of these or not positive. */
        static @Nullable Length parse(String text) {
            try {
                var split = text.indexOf('T');
                var days = split < 0 ? text : text.substring(0, split);
                var length = new Length(
                        days.equals("P") ? Period.ZERO : Period.parse(days),
                        split < 0
                                ? java.time.Duration.ZERO
                                : java.time.Duration.parse("PT" + text.substring(split + 1)));
                return length.isPositive() ? length : null;
            } catch (java.time.format.DateTimeParseException | StringIndexOutOfBoundsException e) {
                return null;
            }
        }

        private boolean isPositive() {
            return !days.isNegative() && !time.isNegative() && !(days.isZero() && time.isZero());
        }
    }

    /** How the bounds reach the request: as options, and as fields of {@code stream_slice}. */
    public record Bounds(
            Optional<RequestOption> startOption,
            Optional<RequestOption> endOption,
            String startField,
            String endField) {}
}
