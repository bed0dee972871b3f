package dev.headgate.cli.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code headgate demo}: proves on the running sandbox that no record is lost, doubled or changed on its way. */
@Command(
        name = "demo",
        description = "Pulls a dataset whose truth is known, twice, and holds every figure of every stage against it.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every figure is equal", "1:two figures differ", "2:could not run"})
public final class Demo implements Callable<Integer> {

    private static final int LEAST = 1_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--records", defaultValue = "200000", description = "Records of the dataset (${DEFAULT-VALUE}).")
    private int records;

    @Option(
            names = "--new",
            defaultValue = "500",
            description = "Records that appear before the second pull (${DEFAULT-VALUE}).")
    private int added;

    @Option(
            names = "--amended",
            defaultValue = "1000",
            description = "Records whose amount changes before the second pull (${DEFAULT-VALUE}).")
    private int amended;

    @Option(
            names = "--latency-ms",
            defaultValue = "0",
            description = "How long the sample API takes for each answer (${DEFAULT-VALUE}).")
    private int latency;

    @Option(
            names = "--retries",
            defaultValue = "0",
            description = "Further attempts of a run that does not succeed (${DEFAULT-VALUE}).")
    private int retries;

    @Option(
            names = "--first-run",
            description = "Only register the source sample-sales and run it once, where that never happened.")
    private boolean firstRun;

    @Option(
            names = "--sandbox",
            paramLabel = "FILE",
            description = "The file with the addresses of the sandbox; usually that of this checkout.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        if (records < LEAST || added < 0 || amended < 0 || amended > records / 2) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--records is " + LEAST
                            + " or more; --new and --amended are 0 or more, --amended at most half of --records.");
        }
        PrintWriter out = spec.commandLine().getOut();
        var stage = new Stage(sandbox(), Clock.systemUTC(), out, retries);
        return firstRun ? new FirstRun(stage).play() : new FullDemo(stage, latency).play(records, added, amended);
    }

    private SandboxFile sandbox() {
        return file == null ? SandboxFile.of(System.getenv()) : SandboxFile.read(file);
    }
}
