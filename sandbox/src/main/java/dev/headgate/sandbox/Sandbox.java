package dev.headgate.sandbox;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** The sandbox's main class: takes the lock, starts the parts, says where they are, and stays until it is told to stop. */
public final class Sandbox {

    private static final int REFUSED = 2;

    private Sandbox() {}

    /** Exit code 0 after a stop, 2 with a sentence when it could not start. */
    public static void main(String[] args) {
        var progress = new Progress(System.out, Clock.systemUTC());
        try {
            run(Home.of(System.getenv()), Ports.of(System.getenv()), progress);
        } catch (Exception e) {
            progress.say("headgate: " + sentence(e));
            System.exit(REFUSED);
        }
    }

    private static void run(Home home, Ports ports, Progress progress) throws Exception {
        var lock = SandboxLock.take(home);
        Leftovers.end(home);
        var taken = Listening.taken(ports);
        if (!taken.isEmpty()) {
            lock.close();
            throw new IllegalStateException(Listening.sentence(taken).strip());
        }
        var estate = new RunningEstate(home, ports, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            estate.close();
            release(lock, progress);
        }));
        estate.start();
        new CountDownLatch(1).await();
    }

    private static void release(SandboxLock lock, Progress progress) {
        try {
            lock.close();
        } catch (IOException e) {
            progress.say("The lock could not be removed: " + e.getMessage());
        }
    }

    private static String sentence(Exception failure) {
        var message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}
