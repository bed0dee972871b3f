package dev.headgate.engine.drift;

import dev.headgate.engine.posture.AccountSnapshot;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** How each setting stands of a bucket that Terraform declares and AWS has. */
final class SettingDrift {

    private final Declared declared;
    private final Optional<Declared> applied;
    private final Failures failing;
    private final Failures failingAsDeclared;

    SettingDrift(Declared declared, Optional<Declared> applied, Failures failing, Failures failingAsDeclared) {
        this.declared = declared;
        this.applied = applied;
        this.failing = failing;
        this.failingAsDeclared = failingAsDeclared;
    }

    List<DriftFinding> of(DeclaredBucket bucket, BucketSnapshot live, AccountSnapshot account) {
        var found = new ArrayList<DriftFinding>();
        UnaryOperator<String> keys = name -> KeyNames.arn(name, live, account);
        for (var setting : Setting.values()) {
            var call = setting.call();
            if (call.isPresent()) {
                found.add(finding(bucket, setting, stand(bucket, setting, call.get(), live.answer(call.get()), keys)));
            }
        }
        return found;
    }

    private DriftFinding finding(DeclaredBucket bucket, Setting setting, Stand stand) {
        return new DriftFinding(
                bucket.name(),
                setting,
                stand.kind(),
                stand.sentence(),
                bucket.said(setting).map(Said::address).orElse(""),
                stand.differences(),
                failing.of(bucket.name(), setting),
                failingAsDeclared.of(bucket.name(), setting));
    }

    private Stand stand(DeclaredBucket bucket, Setting setting, Call call, Answer answer, UnaryOperator<String> keys) {
        if (!answer.isKnown()) {
            return Stand.unseen(Outcome.unanswered(call, answer).sentence());
        }
        if (bucket.said(setting).orElse(null) instanceof Said.Unsaid unsaid) {
            return Stand.unseen(unsaid.sentence());
        }
        var here = differences(bucket, setting, answer, keys);
        var last = applied.flatMap(before -> before.bucket(bucket.name()));
        var wasApplied = last.flatMap(before -> before.said(setting)).isPresent();
        if (!here.isEmpty()) {
            return differing(setting, bucket.said(setting).isPresent(), wasApplied, here);
        }
        if (declared.source() == Declared.Source.STATE && last.isPresent() && isDocument(last.get(), setting)) {
            var since = differences(last.get(), setting, answer, keys);
            if (!since.isEmpty()) {
                return new Stand(
                        DriftKind.DRIFTED,
                        "The state agrees with AWS on the " + setting.title()
                                + ", but this is not what was last applied: a refresh took a change over that was made behind Terraform's back.",
                        since);
            }
        }
        return byBaseline(bucket, setting);
    }

    private static boolean isDocument(DeclaredBucket bucket, Setting setting) {
        return bucket.said(setting).orElse(null) instanceof Said.Document;
    }

    private static Stand differing(Setting setting, boolean isSaid, boolean wasApplied, List<Difference> differences) {
        if (isSaid) {
            return new Stand(
                    DriftKind.DRIFTED, "The " + setting.title() + " is not as Terraform declares it.", differences);
        }
        return wasApplied
                ? new Stand(
                        DriftKind.DRIFTED,
                        "Terraform applied the " + setting.title()
                                + " and no longer says anything of it; AWS has another value.",
                        differences)
                : new Stand(
                        DriftKind.UNMANAGED,
                        "Terraform says nothing of the " + setting.title()
                                + ", and it is not as AWS gives it to a new bucket.",
                        differences);
    }

    private Stand byBaseline(DeclaredBucket bucket, Setting setting) {
        var broken = failingAsDeclared.of(bucket.name(), setting);
        if (broken.isEmpty()) {
            return new Stand(DriftKind.IN_LINE, "The " + setting.title() + " is as Terraform declares it.", List.of());
        }
        var says = bucket.said(setting).isPresent()
                ? "The " + setting.title() + " is as Terraform declares it, and that breaks "
                : "Terraform says nothing of the " + setting.title() + ", and that breaks ";
        return new Stand(DriftKind.CODE_WRONG, says + "the baseline: " + String.join(", ", broken) + ".", List.of());
    }

    private static List<Difference> differences(
            DeclaredBucket bucket, Setting setting, Answer answer, UnaryOperator<String> keys) {
        var said = bucket.said(setting);
        JsonNode wanted = said.orElse(null) instanceof Said.Document written
                ? written.document()
                : Defaults.of(setting, bucket.lockable());
        var declared = Noise.without(setting, wanted, keys);
        var live = Noise.without(setting, answer.document(), keys);
        return Difference.between(declared, Noise.asFarAs(declared, setting, live));
    }

    /** How a setting stands, before it is written down. */
    private record Stand(DriftKind kind, String sentence, List<Difference> differences) {

        static Stand unseen(String why) {
            return new Stand(DriftKind.UNSEEN, why, List.of());
        }
    }
}
