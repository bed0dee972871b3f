package dev.headgate.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts child processes that end with the sandbox, whatever ends it. Each child is noted in the run folder, so that the next
 * start can end what a killed sandbox left behind.
 */
public final class Children implements AutoCloseable {

    private static final boolean CAN_LEASH = Files.isExecutable(Path.of("/usr/bin/setpriv"));

    /** Linux ends a leashed child when the thread that started it ends, so one thread starts them all and never ends before close. */
    private final ExecutorService starter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("children").daemon().factory());

    private final Home home;
    private final List<Child> started = new ArrayList<>();

    public Children(Home home) {
        this.home = home;
    }

    /**
     * Starts a command with its output appended to {@code logs/<name>.log}.
     *
     * @param environment added to the sandbox's own environment
     */
    public Child start(String name, List<String> command, Map<String, String> environment) {
        var child = CompletableFuture.supplyAsync(() -> launch(name, command, environment), starter)
                .join();
        synchronized (started) {
            started.removeIf(earlier -> !earlier.isAlive());
            started.add(child);
        }
        return child;
    }

    private Child launch(String name, List<String> command, Map<String, String> environment) {
        var leashed = new ArrayList<String>();
        if (CAN_LEASH) {
            leashed.addAll(List.of("/usr/bin/setpriv", "--pdeathsig", "KILL", "--"));
        }
        leashed.addAll(command);
        try {
            Files.createDirectories(home.logs());
            File log = home.logs().resolve(name + ".log").toFile();
            var builder = new ProcessBuilder(leashed)
                    .directory(home.project().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
            builder.environment().putAll(environment);
            return new Child(name, builder.start(), home.run());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The sandbox could not start " + name + " (" + command.getFirst() + "): " + e.getMessage(), e);
        }
    }

    /** Ends all children that still live, the youngest first. */
    @Override
    public void close() {
        List<Child> living;
        synchronized (started) {
            living = List.copyOf(started).reversed();
        }
        living.forEach(Child::close);
        starter.shutdown();
    }
}
