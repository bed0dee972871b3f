package dev.headgate.engine.policy.speed;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures how many policies a second one core judges. */
public final class PolicySpeed {

    private PolicySpeed() {}

    /** Runs the measurement and prints its table. */
    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(SpeedBenchmark.class.getName() + ".")
                .threads(1)
                .forks(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx256m", "--sun-misc-unsafe-memory-access=allow")
                .addProfiler(CpuSeconds.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        System.out.printf(Locale.ROOT, "Load of the machine: %.1f%n", load());
        System.out.printf("%-10s %-10s %14s %12s %16s%n", "policy", "part", "a second", "+-", CpuSeconds.LABEL);
        for (var result : new Runner(options).run()) {
            print(result);
        }
        System.out.printf(Locale.ROOT, "Load of the machine: %.1f%n", load());
    }

    private static void print(RunResult result) {
        var score = result.getPrimaryResult();
        var byProcessor = result.getSecondaryResults().get(CpuSeconds.LABEL);
        System.out.printf(
                Locale.ROOT,
                "%-10s %-10s %,14.0f %,12.0f %,16.0f%n",
                result.getParams().getParam("example").toLowerCase(Locale.ROOT),
                score.getLabel(),
                score.getScore(),
                score.getScoreError(),
                byProcessor == null ? Double.NaN : byProcessor.getScore());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
