package dev.headgate.console.platform;

/** Lets a feature ask for a chore before its rest is over. */
@FunctionalInterface
public interface Chores {

    /** Does the chore as soon as a console is free; nothing happens when it is being done already. */
    void wake(String name);
}
