package dev.headgate.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Stops a part while a file of its name lies in {@code run/away}, so that one can see what the others say meanwhile. */
final class Outages implements AutoCloseable {

    private static final long LOOK_MILLIS = 200;

    private final Path folder;
    private final Progress progress;
    private final List<Part> parts;
    private final Set<String> away = new HashSet<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outages").factory());

    Outages(Home home, Progress progress, Part... parts) {
        this.folder = home.run().resolve("away");
        this.progress = progress;
        this.parts = List.of(parts);
    }

    /** Looks from now on; what was away when the sandbox ended is not away at the next start. */
    void watch() {
        parts.forEach(part -> folder.resolve(part.name()).toFile().delete());
        clock.scheduleWithFixedDelay(() -> parts.forEach(this::look), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look(Part part) {
        var wanted = Files.exists(folder.resolve(part.name()));
        try {
            if (wanted && away.add(part.name())) {
                part.close();
                progress.say(part.name() + " is away until " + folder.resolve(part.name()) + " is removed.");
            } else if (!wanted && away.remove(part.name())) {
                progress.step(part.name() + " is back", part::start);
            }
        } catch (Exception e) {
            progress.say(part.name() + " did not come back: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        clock.shutdown();
    }
}
