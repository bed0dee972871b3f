package dev.headgate.engine.posture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Judges an estate: each bucket by each check. */
public final class Posture {

    private final List<Check> checks;
    private final Function<BucketSnapshot, ZoneBaseline> baselines;
    private final boolean allCount;

    private Posture(List<Check> checks, Function<BucketSnapshot, ZoneBaseline> baselines, boolean allCount) {
        this.checks = List.copyOf(checks);
        this.baselines = baselines;
        this.allCount = allCount;
    }

    /** Every check counts, by its general rule. */
    public static Posture general(List<Check> checks) {
        return new Posture(checks, _ -> ZoneBaseline.GENERAL, true);
    }

    /** Only what a bucket's baseline requires counts. */
    public static Posture by(List<Check> checks, Function<BucketSnapshot, ZoneBaseline> baselines) {
        return new Posture(checks, baselines, false);
    }

    /** What has to be asked for these checks. */
    public Set<Call> calls() {
        var calls = EnumSet.noneOf(Call.class);
        checks.forEach(check -> {
            calls.addAll(check.needs());
            calls.addAll(check.also());
        });
        return calls;
    }

    /** Judges all buckets in the order of their names, one after the other. */
    public void judge(Estate estate, LocalDate today, Consumer<Finding> findings) {
        estate.buckets().values().stream()
                .sorted(java.util.Comparator.comparing(BucketSnapshot::bucket))
                .forEach(bucket -> judge(bucket, estate, today).forEach(findings));
    }

    /** Judges one bucket. */
    public List<Finding> judge(BucketSnapshot bucket, Estate estate, LocalDate today) {
        var baseline = baselines.apply(bucket);
        var evidence = new Evidence(bucket, estate, baseline, PolicyReading.of(bucket), today);
        var found = new ArrayList<Finding>();
        for (var check : checks) {
            var required = allCount || baseline.required().contains(check.id());
            found.add(new Finding(check, bucket, check.judge(evidence), required));
        }
        return found;
    }
}
