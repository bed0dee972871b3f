package dev.headgate.collector.bench;

import dev.headgate.collector.FaultyProxy;
import dev.headgate.collector.Moto;
import dev.headgate.collector.Pattern;
import dev.headgate.collector.Patterns;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Scans the same buckets with Prowler and with Headgate, and prints what each took and where they disagree. */
public final class PostureBench {

    private static final String HEADER = "%-9s %-30s %8s %9s %7s %7s %13s %9s %14s%n";
    private static final String LINE = "%-9d %-30s %8.1f %9.0f %7.1f %7d %13.1f %9d %14.0f%n";

    private final Path home = Path.of(System.getenv("HEADGATE_HOME"));
    private final Path state = Path.of(System.getenv("HEADGATE_STATE"));
    private final Path folder;

    private PostureBench(Path folder) {
        this.folder = folder;
    }

    /** Takes the numbers of buckets to measure with; 200 and 1,000 without any. Ends with 1 when a disagreement is not settled. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var sizes = arguments.length == 0 ? List.of("200", "1000") : List.of(arguments);
        var bench = new PostureBench(Files.createTempDirectory("posture-bench"));
        System.out.printf(
                Locale.ROOT,
                "Load of the machine: %.1f. %d patterns of buckets.%n",
                load(),
                Patterns.all().size());
        System.out.printf(
                HEADER,
                "buckets",
                "program",
                "CPU s",
                "peak MiB",
                "wall s",
                "calls",
                "calls/bucket",
                "findings",
                "bytes/finding");
        for (var size : sizes) {
            bench.measure(Integer.parseInt(size));
        }
        System.exit(bench.compare() ? 0 : 1);
    }

    private void measure(int size) throws IOException, InterruptedException {
        var calls = new Calls();
        try (var moto = MotoForBench.start(home, state);
                var proxy = new FaultyProxy(moto.address(), calls)) {
            var buckets = buckets(new Moto(moto.address()), Patterns.all(), size);
            var prowler = prowler(proxy.address());
            var theirs = Results.prowlers(prowler.file());
            print(size, "Prowler, its s3 checks", prowler.cost(), calls.taken(), theirs);
            var same = headgate(proxy.address(), "same", List.of("--only", Pair.everythingOfOurs()));
            print(size, "Headgate, the same questions", same.cost(), calls.taken(), Results.ours(same.file()));
            var all = headgate(proxy.address(), "all", List.of());
            var ours = Results.ours(all.file());
            print(size, "Headgate, all 41 checks", all.cost(), calls.taken(), ours);
            System.out.printf(
                    Locale.ROOT,
                    "Prowler's CPU over Headgate's: %.1f for the same questions, %.1f for all. No verdict: Prowler %d, Headgate %d of %d.%n",
                    prowler.cost().cpuSeconds() / same.cost().cpuSeconds(),
                    prowler.cost().cpuSeconds() / all.cost().cpuSeconds(),
                    Disagreements.silent(buckets.keySet(), theirs, Pair::prowlers),
                    Disagreements.silent(buckets.keySet(), ours, Pair::ours),
                    size * Pair.ALL.size());
        }
    }

    /** Without the pattern whose policy ends three of Prowler's checks for every bucket of the account, so that its other verdicts are seen. */
    private boolean compare() throws IOException, InterruptedException {
        var patterns = Patterns.all().stream()
                .filter(pattern -> !pattern.name().equals("tls-single"))
                .toList();
        try (var moto = MotoForBench.start(home, state)) {
            var buckets = buckets(new Moto(moto.address()), patterns, patterns.size());
            var theirs = Results.prowlers(prowler(moto.address()).file());
            var ours =
                    Results.ours(headgate(moto.address(), "compared", List.of()).file());
            return new Disagreements(buckets, theirs, ours).print();
        }
    }

    private static Map<String, Pattern> buckets(Moto moto, List<Pattern> patterns, int size) {
        var made = new LinkedHashMap<String, Pattern>();
        for (var i = 0; i < size; i++) {
            var pattern = patterns.get(i % patterns.size());
            var bucket = moto.named(i + "-" + pattern.name());
            pattern.make(moto, bucket);
            made.put(bucket, pattern);
        }
        return made;
    }

    private Ran prowler(URI endpoint) throws IOException, InterruptedException {
        var out = Files.createTempDirectory(folder, "prowler");
        var command = List.of(
                state.resolve("prowler/bin/prowler").toString(),
                "aws",
                "--services",
                "s3",
                "--output-formats",
                "json-ocsf",
                "--output-directory",
                out.toString(),
                "--output-filename",
                "findings",
                "--no-banner",
                "--ignore-exit-code-3",
                "--region",
                Moto.REGION);
        var cost = Cost.of(command, environment(endpoint), folder.resolve("prowler.log"));
        return new Ran(cost, found(cost, out.resolve("findings.ocsf.json"), "Prowler", 0));
    }

    private Ran headgate(URI endpoint, String name, List<String> more) throws IOException, InterruptedException {
        var out = folder.resolve(name + ".json");
        var command = Stream.concat(
                        Stream.of(
                                home.resolve("headgate").toString(),
                                "scan",
                                "--endpoint",
                                endpoint.toString(),
                                "--region",
                                Moto.REGION,
                                "--rate",
                                "2000",
                                "--format",
                                "ocsf",
                                "--out",
                                out.toString()),
                        more.stream())
                .toList();
        var cost = Cost.of(command, environment(endpoint), folder.resolve(name + ".log"));
        return new Ran(cost, found(cost, out, "Headgate", 3));
    }

    private static Map<String, String> environment(URI endpoint) {
        return Map.of(
                "AWS_ENDPOINT_URL",
                endpoint.toString(),
                "AWS_ACCESS_KEY_ID",
                "test",
                "AWS_SECRET_ACCESS_KEY",
                "test",
                "AWS_DEFAULT_REGION",
                Moto.REGION,
                "AWS_REGION",
                Moto.REGION);
    }

    private Path found(Cost cost, Path file, String program, int exit) throws IOException {
        if (cost.exit() != exit || !Files.exists(file)) {
            throw new IOException(program + " ended with " + cost.exit() + "; what it printed is in " + folder + ".");
        }
        return file;
    }

    private static void print(int size, String program, Cost cost, long calls, Results results) {
        System.out.printf(
                Locale.ROOT,
                LINE,
                size,
                program,
                cost.cpuSeconds(),
                cost.peakMebibytes(),
                cost.seconds(),
                calls,
                (double) calls / size,
                results.findings(),
                (double) results.bytes() / results.findings());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private record Ran(Cost cost, Path file) {}
}
