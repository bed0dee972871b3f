package dev.headgate.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds the run folder, so that one state folder never serves two sandboxes. The lock goes with the process, however it ends. */
final class SandboxLock implements AutoCloseable {

    static final Path NOTE = Path.of("sandbox.pid");

    private final FileLock lock;
    private final Path note;

    private SandboxLock(FileLock lock, Path note) {
        this.lock = lock;
        this.note = note;
    }

    /** Takes the lock. Throws {@link IllegalStateException} with the owner's process id when another sandbox holds it. */
    static SandboxLock take(Home home) throws IOException {
        Files.createDirectories(home.run());
        var channel = FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var note = home.run().resolve(NOTE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Headgate already runs with the state folder " + home.state() + " (process "
                    + Files.readString(note).strip() + "). Use it, or stop that one first.");
        }
        Files.writeString(note, ProcessHandle.current().pid() + "\n");
        return new SandboxLock(lock, note);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(note);
        lock.acquiredBy().close();
    }
}
