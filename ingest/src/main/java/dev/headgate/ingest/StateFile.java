package dev.headgate.ingest;

import dev.headgate.contract.Checkpoint;
import dev.headgate.contract.Excerpt;
import dev.headgate.contract.Json;
import dev.headgate.ingest.engine.Progress;
import dev.headgate.ingest.engine.StoredProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Checkpoints of a pull on this machine: by stream and slice, in one file that is replaced after each closed object, or only in memory. */
final class StateFile {

    private final Optional<Path> file;
    private final Map<String, Map<String, Checkpoint>> streams;

    private StateFile(Optional<Path> file, Map<String, Map<String, Checkpoint>> streams) {
        this.file = file;
        this.streams = streams;
    }

    static StateFile open(Optional<Path> file) {
        return new StateFile(file, file.map(StateFile::read).orElseGet(TreeMap::new));
    }

    Optional<Checkpoint> checkpoint(String stream, String slice) {
        return Optional.ofNullable(streams.getOrDefault(stream, Map.of()).get(slice));
    }

    Progress progress(String stream, String slice) {
        return new Progress() {
            @Override
            public Checkpoint claim() {
                return checkpoint(stream, slice).orElseGet(() -> StoredProgress.start(slice, 1));
            }

            @Override
            public void save(Checkpoint checkpoint) {
                streams.computeIfAbsent(stream, name -> new TreeMap<>()).put(slice, checkpoint);
                file.ifPresent(StateFile.this::write);
            }

            @Override
            public void stillMine() {
                // One process, one file: there is nobody else.
            }
        };
    }

    private static Map<String, Map<String, Checkpoint>> read(Path file) {
        try {
            var type = new TypeReference<TreeMap<String, Map<String, Checkpoint>>>() {};
            var streams = Json.mapper().readValue(Files.readAllBytes(file), type);
            streams.replaceAll((stream, slices) -> new TreeMap<>(slices));
            return streams;
        } catch (NoSuchFileException e) {
            return new TreeMap<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new SourceFailure("The state file " + file + " is not one of this program's ("
                    + Excerpt.of(e.getOriginalMessage()) + "). Remove it to start from the beginning.");
        }
    }

    private void write(Path target) {
        try {
            var folder =
                    Optional.ofNullable(target.toAbsolutePath().getParent()).orElseThrow();
            Files.createDirectories(folder);
            var written = Files.createTempFile(folder, ".state", "");
            Files.write(written, Json.bytes(streams));
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The state file " + target + " cannot be written.", e);
        }
    }
}
