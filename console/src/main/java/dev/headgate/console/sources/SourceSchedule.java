package dev.headgate.console.sources;

import java.time.ZoneId;

/** When a source runs by itself: a cron rule in a time zone, for one of its streams. */
public record SourceSchedule(CronRule cron, ZoneId zone, String stream) {}
