package dev.headgate.sandbox.aws.schedule;

import dev.headgate.sandbox.aws.http.AwsError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import tools.jackson.databind.JsonNode;

/**
 * One schedule as it is kept on disk.
 *
 * @param definition what GetSchedule shows
 * @param since epoch milliseconds of its last change
 * @param lastMinute the minute in which it fired last, as epoch milliseconds; 0 when it never did
 */
record Schedule(JsonNode definition, long since, long lastMinute) {

    String name() {
        return definition.path("Name").asString("");
    }

    String group() {
        return definition.path("GroupName").asString("default");
    }

    /** The name of its document. */
    String id() {
        return group() + "/" + name();
    }

    Schedule fired(Instant minute) {
        return new Schedule(definition, since, minute.toEpochMilli());
    }

    /** Whether it fires now and has not yet done so. */
    boolean isDue(Instant minute) {
        return definition.path("State").asString("ENABLED").equals("ENABLED")
                && minute.toEpochMilli() > lastMinute
                && isWithin(minute)
                && expression().firesAt(minute);
    }

    private boolean isWithin(Instant minute) {
        var start = definition.path("StartDate");
        var end = definition.path("EndDate");
        return (!start.isNumber() || minute.getEpochSecond() >= start.asLong())
                && (!end.isNumber() || minute.getEpochSecond() <= end.asLong());
    }

    private Expression expression() {
        var start = definition.path("StartDate");
        var begins = start.isNumber() ? Instant.ofEpochSecond(start.asLong()) : Instant.ofEpochMilli(since);
        return Expression.of(definition.path("ScheduleExpression").asString(""), zone(definition), begins);
    }

    private static ZoneId zone(JsonNode definition) {
        return ZoneId.of(definition.path("ScheduleExpressionTimezone").asString("UTC"));
    }

    /** Refuses what could never fire, as AWS does, before anybody stores it. */
    static void check(JsonNode request) {
        try {
            var unused = Expression.of(request.path("ScheduleExpression").asString(""), zone(request), Instant.EPOCH);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new AwsError(400, "ValidationException", String.valueOf(e.getMessage()));
        }
    }
}
