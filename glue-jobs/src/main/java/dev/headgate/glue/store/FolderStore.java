package dev.headgate.glue.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;

/** Objects as files below a folder; a file gets its name only when it is whole. */
public final class FolderStore implements ObjectStore {

    private static final String UNFINISHED = ".unfinished";

    private final Path root;

    public FolderStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public InputStream read(String key) throws IOException {
        return Files.newInputStream(at(key));
    }

    @Override
    public void put(String key, Path file) throws IOException {
        var unfinished = unfinished(key);
        Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
        finish(unfinished, key);
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        var unfinished = unfinished(key);
        Files.write(unfinished, bytes);
        finish(unfinished, key);
    }

    @Override
    public List<String> list(String prefix) throws IOException {
        var folder = at(prefix.substring(0, prefix.lastIndexOf('/') + 1));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(key -> key.startsWith(prefix) && !key.endsWith(UNFINISHED))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void delete(Collection<String> keys) throws IOException {
        for (var key : keys) {
            Files.deleteIfExists(at(key));
        }
    }

    @Override
    public String url(String key) {
        return at(key).toUri().toString();
    }

    private Path at(String key) {
        var path = root.resolve(key).normalize();
        if (!path.startsWith(root)) {
            throw new IllegalArgumentException("The key '" + key + "' leads out of the folder " + root + ".");
        }
        return path;
    }

    private Path unfinished(String key) throws IOException {
        var path = at(key);
        var folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return Files.createTempFile(folder == null ? root : folder, "", UNFINISHED);
    }

    private void finish(Path unfinished, String key) throws IOException {
        Files.move(unfinished, at(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
