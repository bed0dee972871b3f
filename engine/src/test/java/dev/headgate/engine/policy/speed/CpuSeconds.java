package dev.headgate.engine.policy.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** How much was done in a second of the processor, garbage collection included: a figure that a busy machine spoils less. */
public final class CpuSeconds implements InternalProfiler {

    /** What it calls its figure. */
    static final String LABEL = "per CPU second";

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private long before;

    @Override
    public String getDescription() {
        return LABEL;
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = system.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        var seconds = (system.getProcessCpuTime() - before) / (double) TimeUnit.SECONDS.toNanos(1);
        var operations = result.getMetadata().getMeasuredOps() / seconds;
        return List.of(new ScalarResult(LABEL, operations, "ops/s", AggregationPolicy.AVG));
    }
}
