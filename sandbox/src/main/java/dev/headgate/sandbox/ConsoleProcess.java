package dev.headgate.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The console as a child process, started again when it ends by itself, as a container service would. */
final class ConsoleProcess implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> FLAGS =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4", "--enable-native-access=ALL-UNNAMED");

    private final String name;
    private final Home home;
    private final Ports ports;
    private final Children children;
    private final Map<String, String> environment;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param name the word for this one of the sandbox's consoles */
    ConsoleProcess(String name, Home home, Ports ports, Children children, Map<String, String> environment) {
        this.name = name;
        this.home = home;
        this.ports = ports;
        this.children = children;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() throws Exception {
        var first = launch();
        var ready = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ports.management() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!isReady(client, ready)) {
                if (!first.isAlive()) {
                    throw new IllegalStateException("The console ended while it started (exit code "
                            + first.process().exitValue() + "); see "
                            + home.logs().resolve(name + ".log") + ".");
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The console was not ready after " + PATIENCE.toSeconds()
                            + " seconds; see " + home.logs().resolve(name + ".log") + ".");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private Child launch() {
        var command =
                JavaChild.command(home.project().resolve("console"), FLAGS, "dev.headgate.console.Console", List.of());
        var child = children.start(name(), command, environment);
        child.process().onExit().thenRun(this::launchAgain);
        return child;
    }

    private void launchAgain() {
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> {
            if (!closed.get()) {
                launch();
            }
        });
    }

    private static boolean isReady(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (java.io.IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
