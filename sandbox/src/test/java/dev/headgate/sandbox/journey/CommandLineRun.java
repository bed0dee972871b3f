package dev.headgate.sandbox.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A verb of the command line as a process of its own, against one running sandbox. */
final class CommandLineRun {

    private final Process process;
    private final Path output;

    private CommandLineRun(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static CommandLineRun start(RunningSandbox sandbox, String... arguments) throws IOException {
        var cli = sandbox.project().resolve("cli");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                cli.resolve("target/classes") + ":"
                        + Files.readString(cli.resolve("target/runtime-classpath"))
                                .strip(),
                "dev.headgate.cli.Headgate"));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile(sandbox.state(), "cli-", ".out");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(sandbox.environment());
        return new CommandLineRun(builder.start(), output);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Everything printed so far. */
    String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return "";
        }
    }

    /** Waits for the end and returns the exit code. */
    int exitCode(Duration atMost) {
        RunningSandbox.await(atMost, "the command line to end", () -> !process.isAlive());
        return process.exitValue();
    }
}
