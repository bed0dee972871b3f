package dev.headgate.glue.local;

import dev.headgate.contract.Json;
import dev.headgate.contract.RawManifest;
import dev.headgate.glue.core.Input;
import dev.headgate.glue.core.JobFailure;
import dev.headgate.glue.store.FolderStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * What a folder holds to be transformed: the objects that its committed manifests name, or where there is no manifest
 * every {@code .ndjson} and {@code .ndjson.gz} file.
 *
 * @param run the run of the newest manifest, else {@code r-local}
 * @param source its source, else {@code local}
 */
public record LocalInputs(String run, String source, List<Input> inputs) {

    private static final Pattern MANIFEST = Pattern.compile("(.*/)?_manifests/[^/]+\\.json");
    private static final Pattern RECORDS = Pattern.compile(".*\\.ndjson(\\.gz)?");

    /** Looks into the folder. Throws {@link JobFailure} when there is nothing to transform. */
    public static LocalInputs in(Path folder) throws IOException {
        var store = new FolderStore(folder);
        var keys = store.list("");
        var manifests = new ArrayList<RawManifest>();
        for (var key : keys) {
            if (MANIFEST.matcher(key).matches()) {
                manifests.add(manifest(store, key));
            }
        }
        return manifests.isEmpty() ? found(folder, keys) : committed(manifests);
    }

    private static LocalInputs committed(List<RawManifest> manifests) {
        manifests.sort(Comparator.comparing(RawManifest::committedAt));
        var inputs = new ArrayList<Input>();
        for (var manifest : manifests) {
            manifest.objects().forEach(object -> inputs.add(Input.committed(inputs.size(), object)));
        }
        var newest = manifests.get(manifests.size() - 1);
        return new LocalInputs(newest.run().value(), newest.source().value(), inputs);
    }

    private static LocalInputs found(Path folder, List<String> keys) {
        var inputs = new ArrayList<Input>();
        keys.stream()
                .filter(key -> RECORDS.matcher(key).matches())
                .forEach(key -> inputs.add(Input.found(inputs.size(), key)));
        if (inputs.isEmpty()) {
            throw new JobFailure(
                    "The folder " + folder
                            + " holds no committed manifest and no .ndjson or .ndjson.gz file; give --in the folder that the ingest wrote.");
        }
        return new LocalInputs("r-local", "local", inputs);
    }

    private static RawManifest manifest(FolderStore store, String key) throws IOException {
        try (var in = store.read(key)) {
            return Json.read(in.readAllBytes(), RawManifest.class);
        } catch (JacksonException e) {
            throw new JobFailure(
                    "The manifest " + key + " cannot be read (" + e.getOriginalMessage() + "); run the ingest again.",
                    e);
        }
    }
}
