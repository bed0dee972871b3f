package dev.headgate.sandbox.aws.mirror;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes a file so that a reader, even after a crash, finds the old content or the new, never a mixture. */
public final class AtomicFile {

    private static final String UNFINISHED = ".part";

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private AtomicFile() {}

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Replaces the file; only its owner may read it. */
    public static void write(Path file, Content content) throws IOException {
        var folder = folderOf(file);
        Files.createDirectories(folder, PRIVATE_FOLDER);
        var part = Files.createTempFile(folder, "", UNFINISHED, PRIVATE);
        try {
            try (var out = Files.newOutputStream(part)) {
                content.to(out);
            }
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Removes what a crash has left half-written, here and in the folders below. */
    public static void removeUnfinished(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var part :
                    files.filter(found -> found.toString().endsWith(UNFINISHED)).toList()) {
                Files.delete(part);
            }
        }
    }

    private static Path folderOf(Path file) {
        var folder = file.getParent();
        if (folder == null) {
            throw new IllegalArgumentException(file + " is in no folder.");
        }
        return folder;
    }
}
