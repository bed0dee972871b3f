package dev.headgate.sandbox.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks PostgreSQL's programs for this platform from the class path, once a version. */
final class Binaries {

    private Binaries() {}

    /** The folder with {@code bin/postgres} in it, unpacked below the given folder if that was not done before. */
    static Path unpack(Path folder) throws IOException {
        var archive = "postgres-" + system() + "-" + processor() + ".txz";
        try (InputStream packed = Binaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new IOException(
                        "PostgreSQL's programs for this platform (" + archive + ") are not on the class path;"
                                + " the sandbox runs on Linux and macOS, on x86-64 and ARM 64.");
            }
            var ready = folder.resolve("unpacked-" + packed.available());
            if (!Files.exists(ready)) {
                extract(packed, folder);
                Files.createFile(ready);
            }
        }
        return folder;
    }

    private static void extract(InputStream packed, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(
                            "The archive of PostgreSQL names a file outside its folder: " + entry.getName());
                }
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return System.getProperty("os.arch").matches("aarch64|arm64") ? "arm_64" : "x86_64";
    }
}
