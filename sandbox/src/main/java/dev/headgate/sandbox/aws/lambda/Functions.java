package dev.headgate.sandbox.aws.lambda;

import dev.headgate.sandbox.Child;
import dev.headgate.sandbox.Children;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs functions in one warm process; a process that died is replaced at the next call. */
public final class Functions implements AutoCloseable {

    /** How long a handler whose time is over may take to give up before its process is ended, as Lambda would at once. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Duration TO_CONNECT = Duration.ofSeconds(60);

    private final Children children;
    private final String classPath;
    private final Map<String, String> environment;
    private final Map<String, Function> functions;
    private @Nullable FunctionProcess process;

    /**
     * @param classPath the functions' own code and libraries
     * @param environment what the functions find in their environment
     * @param functions settings by full name
     */
    public Functions(
            Children children, String classPath, Map<String, String> environment, Map<String, Function> functions) {
        this.children = children;
        this.classPath = classPath;
        this.environment = Map.copyOf(environment);
        this.functions = Map.copyOf(functions);
    }

    /** The settings of a function. */
    Optional<Function> find(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /** Calls a function and waits for its answer, its failure or its timeout. */
    Outcome call(String id, String name, Function function, byte[] payload) throws IOException, InterruptedException {
        var deadline = Clock.systemUTC().millis() + function.timeout().toMillis();
        var warm = running();
        var outcome = warm.call(id, new Invocation(name, function.handler(), function.memoryMb(), deadline, payload));
        try {
            return outcome.get(function.timeoutSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            var log = warm.log(id);
            warm.interrupt(id);
            endUnlessDone(warm, outcome);
            var message =
                    "RequestId: %s Error: Task timed out after %d.00 seconds".formatted(id, function.timeoutSeconds());
            return Outcome.failure("Sandbox.Timedout", message, log);
        } catch (ExecutionException e) {
            throw new IOException("The call of " + name + " was lost", e);
        }
    }

    private static void endUnlessDone(FunctionProcess process, java.util.concurrent.Future<Outcome> outcome)
            throws InterruptedException {
        try {
            outcome.get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.close();
        }
    }

    private synchronized FunctionProcess running() throws IOException {
        if (process == null || !process.isAlive()) {
            if (process != null) {
                process.close();
            }
            process = start();
        }
        return process;
    }

    private FunctionProcess start() throws IOException {
        var token = UUID.randomUUID().toString();
        try (var server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var full = new HashMap<>(environment);
            full.put(LambdaChild.PORT, String.valueOf(server.getLocalPort()));
            full.put(LambdaChild.TOKEN, token);
            var child = children.start("lambda", command(), full);
            return connect(child, server, token);
        }
    }

    private FunctionProcess connect(Child child, ServerSocket server, String token) throws IOException {
        server.setSoTimeout(500);
        var deadline = System.nanoTime() + TO_CONNECT.toNanos();
        while (child.isAlive() && System.nanoTime() < deadline) {
            try {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                var in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
                if (saysTheWord(socket, in, token)) {
                    return new FunctionProcess(child, socket, in);
                }
            } catch (SocketTimeoutException e) {
                // Look whether it still lives, and wait on.
            }
        }
        child.close();
        throw new IOException(
                "The process that runs the functions did not start; see lambda.log in the sandbox's logs.");
    }

    private static boolean saysTheWord(Socket socket, DataInputStream in, String token) throws IOException {
        socket.setSoTimeout(10_000);
        var right = in.readUTF().equals(token);
        socket.setSoTimeout(0);
        if (!right) {
            socket.close();
        }
        return right;
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                // A laptop pays for compiler and collector threads more than it gains from them here.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                classPath + File.pathSeparator + own(),
                LambdaChild.class.getName());
    }

    /** Where this class itself was loaded from. */
    private static Path own() {
        try {
            return Path.of(LambdaChild.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.close();
            process = null;
        }
    }
}
