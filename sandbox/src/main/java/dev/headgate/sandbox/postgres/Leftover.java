package dev.headgate.sandbox.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that a killed sandbox left behind on our data folder; any other server is left alone. */
final class Leftover {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private Leftover() {}

    /** Ends the server that runs on this data folder, if there is one. */
    static void end(Path data) throws IOException {
        var noted = data.resolve("postmaster.pid");
        if (!Files.exists(noted)) {
            return;
        }
        var server = running(data, noted);
        if (server.isPresent()) {
            interrupt(server.get());
            if (!gone(server.get())) {
                server.get().destroyForcibly();
                gone(server.get());
            }
        }
        Files.deleteIfExists(noted);
    }

    /** Asks a server to roll back what is open and to write everything down, without waiting for its clients. */
    static void interrupt(ProcessHandle server) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(server.pid()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> running(Path data, Path noted) throws IOException {
        var first = Files.readAllLines(noted).stream().findFirst().orElse("");
        if (!first.matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(first)).filter(process -> serves(process, data));
    }

    /** A process id may have been given to somebody else since, so its command line must name our folder. */
    private static boolean serves(ProcessHandle process, Path data) {
        var command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(data.toString());
    }

    static boolean gone(ProcessHandle process) {
        try {
            process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException _) {
            return !process.isAlive();
        }
    }
}
