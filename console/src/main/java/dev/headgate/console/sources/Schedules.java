package dev.headgate.console.sources;

/** What starts runs by the clock. */
public interface Schedules {

    /** Makes the source's schedule there be as it is here: present, switched off while paused, or absent. */
    void apply(Source source);
}
