package dev.headgate.engine.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The files beside these tests. */
final class Files {

    private Files() {}

    static String text(String name) {
        try (var in = Objects.requireNonNull(Files.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
