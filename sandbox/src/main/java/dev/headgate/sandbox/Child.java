package dev.headgate.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One running child process of the sandbox. */
public final class Child implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final String name;
    private final Process process;
    private final Path note;

    Child(String name, Process process, Path runFolder) throws IOException {
        this.name = name;
        this.process = process;
        this.note = runFolder.resolve(name + "-" + process.pid() + ".pid");
        Files.createDirectories(runFolder);
        var since = process.info().startInstant().map(Object::toString).orElse("");
        Files.writeString(note, process.pid() + " " + since + " " + name + "\n");
        process.onExit().thenRun(this::forget);
    }

    /** The word for this child in messages. */
    public String name() {
        return name;
    }

    /** The process, for its id, its exit and its exit code. */
    public Process process() {
        return process;
    }

    /** Whether the process still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks the process to end, and ends it by force after ten seconds. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        forget();
    }

    private void forget() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            System.getLogger(Child.class.getName())
                    .log(System.Logger.Level.WARNING, "Could not remove {0}: {1}", note, e.getMessage());
        }
    }
}
