package dev.headgate.cli;

import dev.headgate.contract.Json;
import dev.headgate.contract.document.InvalidDocument;
import dev.headgate.ingest.LocalPull;
import dev.headgate.ingest.SourceFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Pulls a source into a folder with the layout of the raw zone; prints each stream's committed manifest. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Pulls an API by its source definition into a folder with the layout of the raw zone.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:pulled and committed", "1:the pull failed", "2:wrong arguments"})
final class Ingest implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--manifest", required = true, description = "The source definition (YAML).")
    private Path manifest = Path.of("");

    @Option(names = "--config", required = true, description = "The JSON object that config[...] reads.")
    private Path config = Path.of("");

    @Option(names = "--out", required = true, description = "The folder to pull into.")
    private Path out = Path.of("");

    @Option(names = "--stream", description = "The one stream to pull; all without it.")
    private @Nullable String stream;

    @Option(names = "--state", description = "Keeps how far the pull came, so that the next one goes on there.")
    private @Nullable Path state;

    @Override
    public Integer call() throws InterruptedException {
        var order = new LocalPull.Order(manifest, config, out, Optional.ofNullable(stream), Optional.ofNullable(state));
        try {
            new LocalPull(order)
                    .run()
                    .forEach(committed -> spec.commandLine().getOut().println(Json.text(committed)));
            return 0;
        } catch (SourceFailure | InvalidDocument | IllegalArgumentException | IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }
}
