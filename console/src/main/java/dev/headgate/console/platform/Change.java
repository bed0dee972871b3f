package dev.headgate.console.platform;

/**
 * Something that pages may show has changed.
 *
 * @param topic the kind of thing, such as {@code run} or {@code source}; {@code *} when anything may have changed
 * @param id which one
 */
public record Change(String topic, String id) {

    /** What is told after changes may have been missed. */
    public static final Change ANYTHING = new Change("*", "");

    /** Told once a minute, for what changes by time alone: a source becomes late although nothing happens. */
    public static final Change MINUTE = new Change("time", "minute");

    /** Whether this may concern things of the topic. */
    public boolean concerns(String other) {
        return topic.equals(other) || equals(ANYTHING);
    }
}
