package dev.headgate.sandbox.bench;

import dev.headgate.sandbox.Credentials;
import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Ports;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./headgate bench sessions}: what a hundred people with a page open cost one console, and how fast they hear of a change. */
@Command(
        name = "bench sessions",
        mixinStandardHelpOptions = true,
        description =
                "Signs many people in, each with a page and its push connection, and measures the console meanwhile.")
public final class SessionsBench implements Callable<Integer> {

    @Option(names = "--sessions", defaultValue = "100", description = "How many sessions (default: ${DEFAULT-VALUE}).")
    private int sessions;

    @Option(names = "--changes", defaultValue = "200", description = "How many changes (default: ${DEFAULT-VALUE}).")
    private int changes;

    @Option(names = "--page", description = "The page that they have open; the run that changes without it.")
    private String page = "";

    private final List<Caller> callers = new ArrayList<>();

    private SessionsBench() {}

    /** Exit code 0 when it could be measured, 2 with a sentence otherwise. */
    public static void main(String[] arguments) {
        System.exit(Load.line(new SessionsBench()).execute(arguments));
    }

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException {
        var environment = System.getenv();
        var jvm = new ConsoleJvm(Home.of(environment));
        try (var connection = new SandboxDatabase(environment).open();
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var rest = new ConsoleRest(environment, Clock.systemUTC())) {
            var samples = new Samples(connection);
            var probe = new Probe(connection);
            try (probe) {
                var path = page.isEmpty() ? "/runs/" + probe.run() : page;
                warmUp(environment, path, threads);
                var before = jvm.heapInUse();
                open(environment, path, threads, sessions);
                var after = jvm.heapInUse();
                System.out.printf(
                        "%d sessions with %s open: %.1f MiB of heap, %.0f KiB a session (%.1f MiB without them).%n",
                        sessions, path, mib(after - before), mib(after - before) * 1024 / sessions, mib(before));
                rest(jvm);
                change(jvm, probe, rest, samples);
            } finally {
                callers.forEach(Caller::close);
            }
        }
        return 0;
    }

    private static double mib(long bytes) {
        return bytes / 1024.0 / 1024.0;
    }

    /** The first sessions load classes and fill caches, which is not what a session costs. */
    private void warmUp(Map<String, String> environment, String path, ExecutorService threads)
            throws IOException, InterruptedException {
        open(environment, path, threads, 5);
    }

    private void open(Map<String, String> environment, String path, ExecutorService threads, int number)
            throws IOException, InterruptedException {
        var people = List.of("analyst", "operator", "admin");
        var credentials = Credentials.of(Home.of(environment));
        var console = "http://127.0.0.1:" + Ports.of(environment).console();
        for (int i = 0; i < number; i++) {
            var person = people.get(i % people.size());
            var caller = new Caller(console, threads);
            callers.add(caller);
            caller.open(path, person, credentials.user(person));
        }
    }

    private static void rest(ConsoleJvm jvm) throws InterruptedException {
        var before = jvm.processorTime();
        var span = Duration.ofSeconds(20);
        TimeUnit.SECONDS.sleep(span.toSeconds());
        System.out.printf(
                "At rest: %.1f %% of one processor over %d s.%n",
                share(jvm.processorTime().minus(before), span), span.toSeconds());
    }

    private static double share(Duration used, Duration span) {
        return 100.0 * used.toMillis() / span.toMillis();
    }

    private void change(ConsoleJvm jvm, Probe probe, ConsoleRest rest, Samples samples)
            throws SQLException, IOException, InterruptedException {
        var random = new Random(7);
        var arrivals = new ArrayList<Double>();
        var requests = new double[changes];
        int missed = 0;
        callers.forEach(Caller::heard);
        var processor = jvm.processorTime();
        var started = System.nanoTime();
        for (int i = 0; i < changes; i++) {
            var written = probe.write("probe " + i);
            requests[i] = rest.get("/api/v1/runs/" + samples.run(random)).millis();
            awaitAll();
            for (var caller : callers) {
                var first = caller.heard().stream().findFirst();
                first.ifPresent(at -> arrivals.add(at - written));
                missed += first.isEmpty() ? 1 : 0;
            }
        }
        var span = Duration.ofNanos(System.nanoTime() - started);
        System.out.println(Timings.header("meanwhile, at most two changes a second"));
        print(
                "a change reaches a session",
                arrivals.stream().mapToDouble(Double::doubleValue).toArray());
        print("a run's detail over REST", requests);
        printEnded();
        System.out.printf(
                "%d of %d were not heard within ten seconds. %.1f %% of one processor.%n",
                missed, changes * callers.size(), share(jvm.processorTime().minus(processor), span));
    }

    private void printEnded() {
        callers.stream()
                .map(Caller::ended)
                .filter(reason -> !reason.isEmpty())
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()))
                .forEach((reason, number) -> System.out.println(number + " push connections ended: " + reason));
    }

    /** At most two changes a second, and never the next one before all have heard or ten seconds have passed. */
    private void awaitAll() throws InterruptedException {
        var earliest = System.nanoTime() + Duration.ofMillis(500).toNanos();
        var latest = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < earliest
                || System.nanoTime() < latest && !callers.stream().allMatch(Caller::hasHeard)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void print(String name, double[] millis) {
        System.out.printf("%-46s %s%n", name, Timings.of(millis).columns());
    }
}
