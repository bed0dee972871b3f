package dev.headgate.console.runs.ui;

import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.runs.RunCounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The figures of a run's stages in their order, and the equalities that have to hold between them. */
final class Funnel {

    private Funnel() {}

    /**
     * One figure.
     *
     * @param aside whether these records left the stream here
     * @param evidence the tab that shows what is behind it
     */
    record Stage(String name, long count, boolean aside, RunTab evidence) {}

    /** Whether both sides of an equality are the same. */
    enum Verdict {
        EQUAL,
        DIFFERENT,
        OPEN
    }

    /** An equality in words. */
    record Check(Verdict verdict, String sentence) {}

    static List<Stage> stages(RunCounts counts) {
        var stages = new ArrayList<Stage>();
        counts.ingested().ifPresent(in -> {
            stages.add(new Stage("pulled", in.committed() + in.duplicates(), false, RunTab.SLICES));
            stages.add(new Stage("exact repeats dropped", in.duplicates(), true, RunTab.SLICES));
            stages.add(new Stage("committed to the raw zone", in.committed(), false, RunTab.EVIDENCE));
        });
        counts.transformed().ifPresent(job -> {
            stages.add(new Stage("quarantined", RunWords.quarantined(job), true, RunTab.QUARANTINE));
            stages.add(new Stage("lost against another row with their key", job.duplicates(), true, RunTab.EVIDENCE));
            stages.add(new Stage("written as parquet", job.processed(), false, RunTab.EVIDENCE));
        });
        counts.loaded()
                .ifPresent(load -> stages.add(new Stage("loaded by COPY", load.staged(), false, RunTab.EVIDENCE)));
        return stages;
    }

    static List<Check> checks(RunCounts counts) {
        var checks = new ArrayList<Check>();
        checks.add(accounted(counts));
        checks.add(staged(counts));
        counts.transformed()
                .map(RunCounts.Transformed::sums)
                .orElse(Map.of())
                .forEach((column, written) -> checks.add(sum(column, written, counts.loaded())));
        return checks;
    }

    private static Check accounted(RunCounts counts) {
        if (counts.ingested().isEmpty() || counts.transformed().isEmpty()) {
            return new Check(Verdict.OPEN, "Every record committed is written, quarantined or lost against another.");
        }
        var in = counts.ingested().get().committed();
        var job = counts.transformed().get();
        var aside = RunWords.quarantined(job);
        var out = job.processed() + aside + job.duplicates();
        return new Check(
                verdict(in == out),
                Words.count(in) + " committed " + sign(in == out) + " " + Words.count(job.processed()) + " written + "
                        + Words.count(aside) + " quarantined + " + Words.count(job.duplicates())
                        + " lost against another row.");
    }

    private static Check staged(RunCounts counts) {
        if (counts.transformed().isEmpty() || counts.loaded().isEmpty()) {
            return new Check(Verdict.OPEN, "Every row written is loaded by COPY.");
        }
        var written = counts.transformed().get().processed();
        var staged = counts.loaded().get().staged();
        return new Check(
                verdict(written == staged),
                Words.count(written) + " rows written " + sign(written == staged) + " " + Words.count(staged)
                        + " rows loaded by COPY.");
    }

    private static Check sum(String column, BigDecimal written, Optional<RunCounts.Loaded> loaded) {
        var staged = loaded.map(load -> load.sums().getOrDefault(column, BigDecimal.ZERO));
        if (staged.isEmpty()) {
            return new Check(Verdict.OPEN, "The sum of " + column + " is the same in the files and in the warehouse.");
        }
        var equal = staged.get().compareTo(written) == 0 || loaded.get().staged() == 0;
        return new Check(
                verdict(equal),
                "Sum of " + column + ": " + exact(written) + " written " + sign(equal) + " " + exact(staged.get())
                        + " in the warehouse.");
    }

    private static Verdict verdict(boolean equal) {
        return equal ? Verdict.EQUAL : Verdict.DIFFERENT;
    }

    private static String sign(boolean equal) {
        return equal ? "=" : "≠";
    }

    /** All digits, because two sums may differ in the last one. */
    private static String exact(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }
}
