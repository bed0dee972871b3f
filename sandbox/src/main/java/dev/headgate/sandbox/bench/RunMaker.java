package dev.headgate.sandbox.bench;

import dev.headgate.contract.Json;
import dev.headgate.contract.RunId;
import dev.headgate.sandbox.bench.GeneratedRun.Attempt;
import dev.headgate.sandbox.bench.GeneratedRun.End;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Makes up runs, evenly over a span of time; the same seed makes the same runs. */
final class RunMaker {

    private static final List<String> OTHER_FAILURES =
            List.of("PlanSlices", "CommitRaw", "ETLProcess", "LoadWarehouse");

    private final List<GeneratedSource> sources;
    private final double[] shares;
    private final long seed;
    private final Instant from;
    private final Instant to;

    RunMaker(List<GeneratedSource> sources, long seed, Instant from, Instant to) {
        this.sources = List.copyOf(sources);
        this.seed = seed;
        this.from = from;
        this.to = to;
        this.shares = new double[sources.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += sources.get(i).share();
            shares[i] = sum;
        }
    }

    /** Gives each run to the taker, the oldest first. */
    void make(int number, Consumer<GeneratedRun> taker) {
        var gap = Duration.between(from, to).dividedBy(number);
        for (int i = 0; i < number; i++) {
            // A seed of its own for each run, so that every table can be made in a pass of its own.
            var random = new SplittableRandom(seed * 1_000_003 + i);
            var at = from.plus(gap.multipliedBy(i)).plusMillis(random.nextLong(1 + gap.toMillis()));
            taker.accept(run(i + 1, at, random));
        }
    }

    private GeneratedRun run(int number, Instant at, RandomGenerator random) {
        var source = source(random);
        var stream = Texts.pick(source.streams(), random);
        var id = new RunId(String.format(Locale.ROOT, "r-gen-%07d", number));
        var attempts = attempts(source, stream, at, random);
        var counts = counts(source, attempts.getLast(), random);
        return new GeneratedRun(id, source, stream, at, Texts.person(random), attempts, counts);
    }

    private GeneratedSource source(RandomGenerator random) {
        int found = java.util.Arrays.binarySearch(shares, random.nextDouble() * shares[shares.length - 1]);
        return sources.get(Math.min(found < 0 ? -found - 1 : found, shares.length - 1));
    }

    private static List<Attempt> attempts(
            GeneratedSource source, String stream, Instant asked, RandomGenerator random) {
        var attempts = new ArrayList<Attempt>();
        var at = asked;
        do {
            attempts.add(attempt(attempts.size() + 1, at, source, stream, random));
            at = attempts.getLast().endedAt().plusSeconds(random.nextInt(30, 3_600));
        } while (attempts.getLast().end() == End.FAILED && attempts.size() < 4 && random.nextInt(2) == 0);
        return List.copyOf(attempts);
    }

    private static Attempt attempt(
            int number, Instant asked, GeneratedSource source, String stream, RandomGenerator random) {
        var end = end(source, random);
        var lastStep = lastStep(end, random);
        var started = asked.plusMillis(random.nextInt(40, 900));
        var passages = PassageMaker.walk(random, started, end, lastStep);
        var last = passages.stream()
                .map(GeneratedRun.Passage::exited)
                .max(Instant::compareTo)
                .orElse(started);
        var failedStep = end == End.FAILED ? lastStep : null;
        return new Attempt(
                number, asked, started, last, end, cause(end, lastStep, source, stream, random), failedStep, passages);
    }

    private static End end(GeneratedSource source, RandomGenerator random) {
        if (random.nextDouble() < source.trouble()) {
            return End.FAILED;
        }
        return switch (random.nextInt(100)) {
            case 0, 1 -> End.CANCELLED;
            case 2 -> End.LOST;
            default -> End.SUCCEEDED;
        };
    }

    private static String lastStep(End end, RandomGenerator random) {
        if (end == End.SUCCEEDED) {
            return "";
        }
        return random.nextInt(3) > 0 ? "IngestData" : Texts.pick(OTHER_FAILURES, random);
    }

    private static @org.jspecify.annotations.Nullable String cause(
            End end, String step, GeneratedSource source, String stream, RandomGenerator random) {
        return switch (end) {
            case SUCCEEDED -> null;
            case CANCELLED -> "Cancelled by " + Texts.person(random) + " in the console.";
            case LOST -> "AWS knows no execution of it any more, so how it ended is not known.";
            case FAILED ->
                step.equals("IngestData")
                        ? Texts.pullCause(random, source.host(), stream)
                        : otherCause(step, source, random);
        };
    }

    private static String otherCause(String step, GeneratedSource source, RandomGenerator random) {
        int set = random.nextInt(50, 5_000);
        return switch (step) {
            case "PlanSlices" -> "The definition " + source.definitionKey() + " names no stream of this name.";
            case "CommitRaw" -> "Slice d" + set + " has no checkpoint, so the run cannot be committed.";
            case "ETLProcess" ->
                set + " of " + set * 11L + " rows were set aside, more than 5 % that the mapping of " + source.table()
                        + " allows; most of them for amount_not_decimal.";
            default -> "COPY into staging." + source.table() + " failed: Spectrum Scan Error, code 15001.";
        };
    }

    private static Optional<String> counts(GeneratedSource source, Attempt last, RandomGenerator random) {
        if (last.end() != End.SUCCEEDED) {
            return Optional.empty();
        }
        long committed = Math.round(Math.exp(random.nextDouble(2, 13)));
        long quarantined = committed * random.nextInt(0, 4) / 100;
        long processed = committed - quarantined;
        var sums = Map.of("amount", new BigDecimal(processed * 26_851L).movePointLeft(2));
        var reasons = quarantined == 0 ? Map.of() : Map.of("amount_not_decimal", quarantined);
        return Optional.of(Json.text(Map.of(
                "ingested", Map.of("committed", committed, "duplicates", committed / 400),
                "transformed", Map.of("processed", processed, "duplicates", 0, "quarantined", reasons, "sums", sums),
                "loaded", Map.of("staged", processed, "sums", sums))));
    }
}
