package dev.headgate.engine.drift;

import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Estate;
import java.util.EnumMap;
import java.util.HashMap;
import tools.jackson.databind.JsonNode;

/** The estate as it would be if every bucket were as Terraform declares it; what Terraform cannot say stays as it is live. */
final class AsDeclared {

    private static final Answer UNDECLARED = new Answer.Absent("NotDeclared");

    private AsDeclared() {}

    static Estate estate(Estate live, Declared declared) {
        var buckets = new HashMap<>(live.buckets());
        declared.buckets()
                .forEach((name, bucket) -> buckets.computeIfPresent(name, (_, seen) -> snapshot(seen, bucket)));
        return Estate.of(live.accounts(), buckets, live.complete());
    }

    private static BucketSnapshot snapshot(BucketSnapshot live, DeclaredBucket declared) {
        var answers = new EnumMap<Call, Answer>(Call.class);
        answers.putAll(live.answers());
        for (var setting : Setting.values()) {
            if (setting.call().isPresent()) {
                var seen = live.answer(setting.call().get());
                answers.put(setting.call().get(), answer(setting, declared, seen));
            }
        }
        // What AWS said of the live policy is no word on the declared one.
        answers.remove(Call.POLICY_STATUS);
        return new BucketSnapshot(
                live.bucket(), live.region(), live.account(), live.takenAt(), answers, BucketSnapshot.Fate.PRESENT);
    }

    private static Answer answer(Setting setting, DeclaredBucket declared, Answer live) {
        var said = declared.said(setting);
        if (said.isEmpty()) {
            return answer(Defaults.of(setting, declared.lockable()));
        }
        return switch (said.get()) {
            case Said.Document written -> answer(written.document());
            case Said.Unsaid _ -> live;
        };
    }

    private static Answer answer(JsonNode document) {
        return document.isMissingNode() ? UNDECLARED : new Answer.Value(document);
    }
}
