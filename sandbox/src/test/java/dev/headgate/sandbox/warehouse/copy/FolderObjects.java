package dev.headgate.sandbox.warehouse.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** COPY's object store over a folder: a bucket is a folder, a key is a path in it. The bucket {@code endless} gives JSON rows for ever. */
public final class FolderObjects implements ObjectReader {

    private final Path root;

    public FolderObjects(Path root) {
        this.root = root;
    }

    /** Where the object of this key lies; its folder exists afterwards. */
    public Path path(String bucket, String key) {
        var path = root.resolve(bucket).resolve(key);
        try {
            Files.createDirectories(path.getParent());
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String bucket, String key) throws IOException {
        if (bucket.equals("endless")) {
            return endless();
        }
        return Files.newInputStream(path(bucket, key));
    }

    @Override
    public OptionalLong size(String bucket, String key) throws IOException {
        var path = path(bucket, key);
        return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
    }

    @Override
    public List<String> keys(String bucket, String prefix) throws IOException {
        if (bucket.equals("endless")) {
            return List.of(prefix);
        }
        var folder = root.resolve(bucket);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(key -> key.startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    private static InputStream endless() {
        var row = "{\"id\": 1}\n".getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                at = (at + 1) % row.length;
                return row[at == 0 ? row.length - 1 : at - 1];
            }
        };
    }
}
