package dev.headgate.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A folder as a bucket: a key is a path below it, a tag is the digest of the content; puts are atomic, also between processes. */
public final class FolderStore implements ObjectStore {

    private static final String LOCK = ".lock";

    private final Path folder;

    public FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Optional<Stored> get(String key) {
        try {
            var body = Files.readAllBytes(path(key));
            return Optional.of(new Stored(body, etag(body)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Stat> stat(String key) {
        return get(key).map(stored -> new Stat(stored.body().length, stored.etag()));
    }

    @Override
    public synchronized String put(String key, byte[] body, Condition condition) {
        var target = path(key);
        try {
            Files.createDirectories(target.getParent());
            try (var channel = FileChannel.open(
                            folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                check(key, condition);
                var written = Files.createTempFile(target.getParent(), ".put", "");
                Files.write(written, body);
                Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return etag(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " does not take the object " + key + ".", e);
        }
    }

    @Override
    public List<String> list(String prefix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(key -> key.startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(String key, Condition condition) {
        var present = stat(key).map(Stat::etag);
        if (condition.absent() && present.isPresent()
                || condition.etag().isPresent() && !condition.etag().equals(present)) {
            throw new ConditionFailed(key);
        }
    }

    private Path path(String key) {
        var path = folder.resolve(key).normalize();
        if (!path.startsWith(folder) || path.equals(folder)) {
            throw new IllegalArgumentException("The key '" + key + "' leads out of the folder " + folder + ".");
        }
        return path;
    }

    private static String etag(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
