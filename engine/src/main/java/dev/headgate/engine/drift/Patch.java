package dev.headgate.engine.drift;

import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Estate;
import dev.headgate.engine.posture.Outcome;
import dev.headgate.engine.posture.Posture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A value for one setting of one bucket, as Terraform's text and as S3 would answer once it is applied.
 *
 * @param bucket whose setting
 * @param setting which
 * @param hcl the resources that declare the value; empty when it is that nothing is declared
 * @param document the value in the JSON shape of the S3 API
 */
public record Patch(String bucket, Setting setting, String hcl, JsonNode document) {

    private static final String UNNAMED = "this";

    /** The patch that brings a setting to a value; {@code address} is where Terraform says it today, or empty. */
    public static Patch to(String bucket, Setting setting, String address, JsonNode document) {
        if (setting.call().isEmpty()) {
            throw new IllegalArgumentException("A whole bucket has no patch; import it, or make it by Terraform.");
        }
        var type = setting.type();
        var hcl = document.isEmpty()
                ? ""
                : TerraformShape.of(setting, document).stream()
                        .map(body -> Hcl.resource(type, name(type, address), bucket, body))
                        .collect(Collectors.joining("\n"));
        return new Patch(bucket, setting, hcl, document);
    }

    private static String name(String type, String address) {
        var at = address.lastIndexOf(type + ".");
        var name = at < 0 ? "" : address.substring(at + type.length() + 1);
        var end = name.indexOf('[');
        return name.isEmpty() ? UNNAMED : end < 0 ? name : name.substring(0, end);
    }

    /** The estate as it is once this is applied. */
    public Estate applied(Estate live) {
        var buckets = new HashMap<>(live.buckets());
        buckets.computeIfPresent(bucket, (_, seen) -> applied(seen));
        return Estate.of(live.accounts(), buckets, live.complete());
    }

    private BucketSnapshot applied(BucketSnapshot live) {
        var answers = new EnumMap<Call, Answer>(Call.class);
        answers.putAll(live.answers());
        setting.call()
                .ifPresent(call -> answers.put(
                        call, document.isEmpty() ? new Answer.Absent("NotDeclared") : new Answer.Value(document)));
        if (setting == Setting.POLICY) {
            answers.remove(Call.POLICY_STATUS);
        }
        return new BucketSnapshot(live.bucket(), live.region(), live.account(), live.takenAt(), answers, live.fate());
    }

    /** Every check of every bucket that comes to something else once this is applied; a target of logs judges its sources too. */
    public List<Effect> effects(Posture posture, Estate live, LocalDate today) {
        var after = applied(live);
        var effects = new ArrayList<Effect>();
        for (var seen : live.buckets().values()) {
            var now = posture.judge(seen, live, today);
            var then = posture.judge(after.bucket(seen.bucket()).orElse(seen), after, today);
            for (var i = 0; i < now.size(); i++) {
                var before = now.get(i);
                if (before.outcome().status() != then.get(i).outcome().status()) {
                    effects.add(new Effect(
                            seen.bucket(),
                            before.check().id(),
                            before.required(),
                            before.outcome(),
                            then.get(i).outcome()));
                }
            }
        }
        return effects;
    }

    /**
     * A check that comes to something else.
     *
     * @param bucket of which bucket
     * @param check its id
     * @param required whether the bucket's baseline asks for it
     * @param before what it comes to as it is live
     * @param after what it comes to once the patch is applied
     */
    public record Effect(String bucket, String check, boolean required, Outcome before, Outcome after) {}
}
