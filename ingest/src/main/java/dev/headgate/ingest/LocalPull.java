package dev.headgate.ingest;

import dev.headgate.contract.Json;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RunId;
import dev.headgate.contract.RunInput;
import dev.headgate.contract.Slice;
import dev.headgate.contract.SourceId;
import dev.headgate.contract.source.SourceDefinition;
import dev.headgate.contract.source.StreamDefinition;
import dev.headgate.ingest.engine.Engine;
import dev.headgate.ingest.engine.Planner;
import dev.headgate.ingest.engine.RawCommit;
import dev.headgate.ingest.engine.SliceTask;
import dev.headgate.ingest.http.Closure;
import dev.headgate.ingest.http.Gate;
import dev.headgate.ingest.http.Hosts;
import dev.headgate.ingest.http.JdkHttp;
import dev.headgate.ingest.http.Patience;
import dev.headgate.ingest.store.FolderStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Pulls a source into a folder of this machine, with the layout and the committed manifests of the raw zone. */
public final class LocalPull {

    // Smaller than in the lake: a command can be broken off at any time, and goes on from its last closed object.
    private static final long OBJECT_BYTES = 8L << 20;

    private final Order order;
    private final TimeKeeper time;
    private final long objectBytes;

    /** A pull by the machine's clock. */
    public LocalPull(Order order) {
        this(order, TimeKeeper.system(), OBJECT_BYTES);
    }

    LocalPull(Order order, TimeKeeper time, long objectBytes) {
        this.order = order;
        this.time = time;
        this.objectBytes = objectBytes;
    }

    /** Pulls the streams and commits each. With a state file it goes on where it stopped, and a finished stream is not pulled again. */
    public List<RawManifest> run() throws IOException, InterruptedException {
        var text = Files.readString(order.manifest());
        var definition = SourceDefinition.parse(text);
        var streams = order.stream().isPresent()
                ? List.of(definition.stream(order.stream().get()))
                : definition.streams();
        var config = config();
        var state = StateFile.open(order.state());
        try (var client = JdkHttp.client()) {
            var outside = new Engine.Outside(
                    new JdkHttp(client, new Hosts(definition.hosts())),
                    new FolderStore(order.out()),
                    time,
                    Patience.standard().waitingItself());
            var engine = new Engine(definition, config, outside, new Gate(definition.rate(), 1, new Closure()));
            var manifests = new ArrayList<RawManifest>();
            for (var stream : streams) {
                var run = run(text, stream);
                var slices = new Planner(run.source(), run.run().value(), config).plan(stream, run.requestedAt());
                pull(engine, definition, run, slices, state);
                manifests.add(new RawCommit(outside.raw())
                        .commit(run, slices, slice -> state.checkpoint(run.stream(), slice.id()), time.now()));
            }
            return manifests;
        }
    }

    private void pull(Engine engine, SourceDefinition definition, RunInput run, List<Slice> slices, StateFile state)
            throws InterruptedException {
        for (var slice : slices) {
            var stream = definition.stream(run.stream());
            var task = new SliceTask(
                    run.run(), run.attempt(), run.source(), stream, slice, definition.onDrift(), objectBytes);
            engine.pull(task, state.progress(run.stream(), slice.id()), Instant.MAX);
        }
    }

    /** The same definition is the same run, so that going on finds the objects that are there. */
    private RunInput run(String definition, StreamDefinition stream) {
        var source = source(order.manifest());
        var run = new RunId("r-" + digest(source + "\n" + stream.name() + "\n" + definition));
        var name = String.valueOf(order.manifest().getFileName());
        return new RunInput(run, 1, source, stream.name(), name, "", time.now(), "command line");
    }

    private Map<String, Object> config() throws IOException {
        try {
            var config = new LinkedHashMap<String, Object>();
            var tree = Json.mapper().readTree(Files.readAllBytes(order.config()));
            if (!tree.isObject()) {
                throw new SourceFailure("The file " + order.config() + " is not a JSON object of names and values.");
            }
            tree.propertyStream()
                    .forEach(property -> config.put(
                            property.getKey(), Json.mapper().treeToValue(property.getValue(), Object.class)));
            return config;
        } catch (JacksonException e) {
            // The exception quotes the text around the fault, which may be a secret.
            var place = Optional.ofNullable(e.getLocation());
            throw new SourceFailure("The file " + order.config() + " is not JSON"
                    + place.map(at -> " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")")
                            .orElse("")
                    + "; it holds the values that config[...] reads.");
        }
    }

    /** The name of the manifest's file as a source id. */
    static SourceId source(Path manifest) {
        var name = String.valueOf(manifest.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
        var id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var cut = id.substring(0, Math.min(id.length(), 63)).replaceAll("-$", "");
        return new SourceId(cut.isEmpty() ? "source" : cut);
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What to pull and where to.
     *
     * @param manifest the source definition
     * @param config the JSON object that {@code config[...]} reads
     * @param out the folder that becomes the raw zone
     * @param stream the one stream to pull, or all
     * @param state where to keep how far it came
     */
    public record Order(Path manifest, Path config, Path out, Optional<String> stream, Optional<Path> state) {}
}
