package dev.headgate.console.platform;

/** Says who is acting on the current thread. */
@FunctionalInterface
public interface CurrentActor {

    /** The signed-in person or client; the console itself where nobody is signed in. */
    Actor actor();
}
