package dev.headgate.sandbox.aws.mirror;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** A folder of JSON documents by name, each replaced as a whole, readable by their owner only. */
public final class Shelf {

    private static final System.Logger LOG = System.getLogger(Shelf.class.getName());
    private static final int LONGEST_NAME = 160;

    private final Path folder;

    public Shelf(Path folder) {
        this.folder = folder;
    }

    /** Puts or replaces a document. When this returns, it survives a crash. */
    public void put(String name, Object document) throws IOException {
        var bytes = Json.bytes(document);
        AtomicFile.write(file(name), out -> out.write(bytes));
    }

    /** Takes a document away, if there. */
    public void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    /** One document. One that cannot be read counts as absent. */
    public <T> Optional<T> find(String name, Class<T> type) throws IOException {
        var file = file(name);
        return Files.exists(file) ? read(file, type) : Optional.empty();
    }

    /** All documents, in the order of their names. One that cannot be read is reported and left out. */
    public <T> List<T> all(Class<T> type) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var documents = new ArrayList<T>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(found -> found.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                read(file, type).ifPresent(documents::add);
            }
        }
        return documents;
    }

    private static <T> Optional<T> read(Path file, Class<T> type) throws IOException {
        try {
            return Optional.of(Json.read(Files.readAllBytes(file), type));
        } catch (JacksonException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} is damaged and left out: {1}", file, e.getMessage());
            return Optional.empty();
        }
    }

    private Path file(String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return folder.resolve((encoded.length() <= LONGEST_NAME ? encoded : digest(name)) + ".json");
    }

    static String digest(String name) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
