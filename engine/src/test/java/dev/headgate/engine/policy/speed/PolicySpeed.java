package dev.headgate.engine.policy.speed;

import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures how many policies a second one core judges; {@code --profile NAME} hands a profiler of JMH through. */
public final class PolicySpeed {

    private PolicySpeed() {}

    /** Runs the measurement and prints its table. */
    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(SpeedBenchmark.class.getName() + ".")
                .threads(1)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx256m")
                .verbosity(VerboseMode.SILENT);
        if (arguments.length == 2 && arguments[0].equals("--profile")) {
            options.addProfiler(arguments[1]).verbosity(VerboseMode.NORMAL);
        }
        System.out.printf("%-10s %-10s %14s %12s%n", "policy", "part", "a second", "+-");
        for (var result : new Runner(options.build()).run()) {
            var score = result.getPrimaryResult();
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %-10s %,14.0f %,12.0f%n",
                    result.getParams().getParam("example").toLowerCase(Locale.ROOT),
                    score.getLabel(),
                    score.getScore(),
                    score.getScoreError());
        }
    }
}
