package dev.headgate.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Child processes that a killed sandbox left behind, known by the notes in its run folder. */
public final class Leftovers {

    private Leftovers() {}

    /** Ends what the sandbox of the working folder left behind; the launcher calls this when the sandbox did not end by itself. */
    public static void main(String[] args) {
        end(Home.of(System.getenv()));
    }

    /** Ends every noted process that is still the one noted (same id, same start), and forgets the notes. */
    static void end(Home home) {
        for (var note : notes(home)) {
            noted(note).ifPresent(Leftovers::end);
            delete(note);
        }
    }

    private static List<Path> notes(Home home) {
        if (!Files.isDirectory(home.run())) {
            return List.of();
        }
        try (var files = Files.list(home.run())) {
            return files.filter(file -> file.toString().endsWith(".pid") && !file.endsWith(SandboxLock.NOTE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The run folder " + home.run() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<ProcessHandle> noted(Path note) {
        try {
            var words = Files.readString(note).strip().split(" ");
            var since = words.length > 1 ? words[1] : "";
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> process.info()
                            .startInstant()
                            .map(Object::toString)
                            .orElse("")
                            .equals(since));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The note " + note + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            process.destroyForcibly();
        }
    }

    private static void delete(Path note) {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException("The note " + note + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
