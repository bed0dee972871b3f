package dev.headgate.engine.drift;

import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.BucketSnapshot.Fate;
import dev.headgate.engine.posture.Estate;
import dev.headgate.engine.posture.Posture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Compares three ways: what the baseline asks, what Terraform declares, what AWS says. */
public final class Drift {

    private final Posture posture;
    private final Predicate<DriftFinding> waived;

    /** By these checks and baselines; {@code waived} says what somebody has agreed to. */
    public Drift(Posture posture, Predicate<DriftFinding> waived) {
        this.posture = posture;
        this.waived = waived;
    }

    /** How every bucket stands that AWS or Terraform knows, in the order of their names; {@code applied} is what was declared at the last apply. */
    public List<DriftFinding> compare(Estate live, Declared declared, Optional<Declared> applied, LocalDate today) {
        var failing = Failures.of(posture, live, today);
        var failingAsDeclared = Failures.of(posture, AsDeclared.estate(live, declared), today);
        var settings = new SettingDrift(declared, applied, failing, failingAsDeclared);
        var names = new TreeSet<String>();
        live.buckets().values().stream()
                .filter(bucket -> bucket.fate() == Fate.PRESENT)
                .forEach(bucket -> names.add(bucket.bucket()));
        names.addAll(declared.buckets().keySet());
        if (declared.source() == Declared.Source.STATE) {
            applied.ifPresent(last -> names.addAll(last.buckets().keySet()));
        }
        var found = new ArrayList<DriftFinding>();
        for (var name : names) {
            var whole = bucket(name, live, declared, applied, failing);
            found.add(whole);
            var here = declared.bucket(name);
            if (here.isPresent() && whole.kind() == DriftKind.IN_LINE) {
                var bucket = live.bucket(name).orElseThrow();
                found.addAll(settings.of(here.get(), bucket, live.owner(bucket)));
            }
        }
        return found.stream()
                .map(finding -> finding.needsAttention() && waived.test(finding) ? finding.waived() : finding)
                .toList();
    }

    private static DriftFinding bucket(
            String name, Estate live, Declared declared, Optional<Declared> applied, Failures failing) {
        var address = declared.bucket(name).map(DeclaredBucket::address).orElse("");
        var seen = live.bucket(name).map(BucketSnapshot::fate);
        var kind = DriftKind.IN_LINE;
        var sentence = "Terraform declares the bucket, and it is there.";
        if (seen.isEmpty() && !live.complete()) {
            kind = DriftKind.UNSEEN;
            sentence = "Terraform declares the bucket, but it was not scanned; scan it too.";
        } else if (seen.isEmpty() || seen.get() == Fate.DELETED) {
            kind = DriftKind.DRIFTED;
            sentence =
                    "Terraform declares the bucket, but the scanned accounts have none of this name: it was deleted, or replaced by one of another name.";
        } else if (address.isEmpty()) {
            kind = DriftKind.UNMANAGED;
            sentence = applied.flatMap(last -> last.bucket(name)).isPresent()
                    ? "The bucket was Terraform's at the last apply and is no longer in what it declares; import it again or remove it."
                    : "Terraform does not know the bucket; import it or remove it.";
        }
        return new DriftFinding(
                name, Setting.BUCKET, kind, sentence, address, List.of(), failing.of(name, Setting.BUCKET), List.of());
    }
}
