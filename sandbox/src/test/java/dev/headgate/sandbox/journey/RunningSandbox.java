package dev.headgate.sandbox.journey;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A sandbox in a process, a state folder and ports of its own, as {@code ./headgate up} starts it. */
public final class RunningSandbox implements AutoCloseable {

    private static final List<String> PORTS =
            List.of("CONSOLE", "MANAGEMENT", "IDENTITY", "GATEWAY", "WAREHOUSE", "POSTGRES", "SAMPLE_API", "MOTO");

    private final Path project = Path.of("..").toAbsolutePath().normalize();
    private final Path state;
    private final List<String> ports = new ArrayList<>();
    private @Nullable Process process;

    /** A sandbox that will keep its state in this folder; it shares the launcher's Python environment. */
    public RunningSandbox(Path state) throws IOException {
        this.state = state;
        Files.createDirectories(state);
        var venv = Path.of(
                System.getenv()
                        .getOrDefault(
                                "HEADGATE_STATE", project.resolve(".headgate").toString()),
                "venv");
        Files.createSymbolicLink(state.resolve("venv"), venv);
        for (var port : PORTS) {
            ports.add("HEADGATE_PORT_" + port + "=" + FreePorts.one());
        }
    }

    private RunningSandbox(Path state, @Nullable Process process) {
        this.state = state;
        this.process = process;
    }

    /** Has it start a second console beside the first, over the same database. */
    public RunningSandbox withSecondConsole() throws IOException {
        ports.add("HEADGATE_PORT_CONSOLE_2=" + FreePorts.one());
        ports.add("HEADGATE_PORT_MANAGEMENT_2=" + FreePorts.one());
        return this;
    }

    /** The port that a variable such as {@code HEADGATE_PORT_POSTGRES} sets. */
    public int port(String variable) {
        return ports.stream()
                .filter(setting -> setting.startsWith(variable + "="))
                .map(setting -> Integer.parseInt(setting.split("=")[1]))
                .findFirst()
                .orElseThrow();
    }

    /** A sandbox that somebody else started with this state folder and will stop. */
    public static RunningSandbox at(Path state) {
        return new RunningSandbox(state.toAbsolutePath(), null);
    }

    /** Starts the sandbox and returns when it says that it is ready. */
    public void start() throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                project.resolve("sandbox/target/classes") + ":"
                        + Files.readString(project.resolve("sandbox/target/runtime-classpath"))
                                .strip(),
                "dev.headgate.sandbox.Sandbox");
        Files.deleteIfExists(output());
        var builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile());
        builder.environment().put("HEADGATE_HOME", project.toString());
        builder.environment().put("HEADGATE_STATE", state.toString());
        ports.forEach(port -> builder.environment().put(port.split("=")[0], port.split("=")[1]));
        var started = builder.start();
        process = started;
        await(Duration.ofMinutes(4), "the sandbox to be ready", () -> printed("ready after") || !started.isAlive());
        if (!started.isAlive()) {
            throw new IllegalStateException("The sandbox ended while it started:\n" + Files.readString(output()));
        }
    }

    /** The addresses and secrets that the sandbox wrote for the command line. */
    public JsonNode note() throws IOException {
        return Json.mapper().readTree(Files.readString(state.resolve("run/sandbox.json")));
    }

    /** The address of the console's own database. */
    public String consoleDatabase() {
        var port = ports.stream()
                .filter(each -> each.startsWith("HEADGATE_PORT_POSTGRES="))
                .map(each -> each.split("=")[1])
                .findFirst()
                .orElseGet(() -> System.getenv().getOrDefault("HEADGATE_PORT_POSTGRES", "5433"));
        return "jdbc:postgresql://127.0.0.1:" + port + "/console";
    }

    /** The folder of everything that this sandbox writes. */
    public Path state() {
        return state;
    }

    /** The checkout that it runs from. */
    public Path project() {
        return project;
    }

    /** The environment that makes the command line talk to this sandbox. */
    Map<String, String> environment() {
        return Map.of("HEADGATE_HOME", project.toString(), "HEADGATE_STATE", state.toString());
    }

    /** The sandbox's own process. */
    public Process process() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException("The sandbox was not started.");
        }
        return running;
    }

    /** The process of the child of this name, as the run folder notes it. */
    public ProcessHandle child(String name) throws IOException {
        try (var notes = Files.list(state.resolve("run"))) {
            for (var note : notes.filter(file -> file.getFileName().toString().matches(name + "-[0-9]+\\.pid"))
                    .toList()) {
                var handle =
                        ProcessHandle.of(Long.parseLong(Files.readString(note).split(" ")[0]));
                if (handle.isPresent() && handle.get().isAlive()) {
                    return handle.get();
                }
            }
        }
        throw new IllegalStateException("No child '" + name + "' is running.");
    }

    /** Whether a child of this name runs now. */
    public boolean hasChild(String name) {
        try {
            child(name);
            return true;
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    /** Waits until the condition holds. Throws when it does not within the time. */
    public static void await(Duration atMost, String what, BooleanSupplier condition) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited " + atMost.toSeconds() + " s for " + what + ".");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted while waiting for " + what + ".", e);
            }
        }
    }

    /** Everything that the sandbox printed. */
    public Path output() {
        return state.resolve("sandbox.out");
    }

    private boolean printed(String words) {
        try {
            return Files.exists(output()) && Files.readString(output()).contains(words);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        var running = process;
        if (running != null) {
            running.destroy();
            try {
                if (!running.waitFor(60, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
