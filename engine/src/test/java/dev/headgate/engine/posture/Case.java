package dev.headgate.engine.posture;

import dev.headgate.contract.document.YamlDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One case of checks.yaml: a check, what AWS says, and what the check comes to. */
record Case(Check check, int number, Status is, JsonNode says) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final String ACCOUNT = "111122223333";
    static final String REGION = "eu-central-1";
    private static final String BUCKET = "lake-prod-raw-" + ACCOUNT;

    static List<Case> all(String yaml) {
        var all = new ArrayList<Case>();
        for (var entry : YamlDocument.parse(yaml).tree().properties()) {
            var check = Catalogue.named(entry.getKey()).orElseThrow();
            var number = 0;
            for (var one : entry.getValue()) {
                all.add(new Case(check, ++number, Status.valueOf(one.path("is").asString("")), one));
            }
        }
        return all;
    }

    Outcome outcome() {
        return check.judge(evidence());
    }

    /** The same with one answer changed. */
    Outcome outcomeWith(Call call, Answer answer) {
        var evidence = evidence();
        var account = evidence.account();
        var global = new HashMap<>(account.answers());
        var region =
                new HashMap<>(account.regions().getOrDefault(evidence.bucket().region(), Map.of()));
        var own = new HashMap<>(evidence.bucket().answers());
        (call.scope() == Call.Scope.BUCKET ? own : call.scope() == Call.Scope.ACCOUNT ? global : region)
                .put(call, answer);
        var bucket = new BucketSnapshot(
                evidence.bucket().bucket(), REGION, ACCOUNT, Instant.EPOCH, own, BucketSnapshot.Fate.PRESENT);
        var changed = new AccountSnapshot(ACCOUNT, global, Map.of(REGION, region), account.keys());
        var buckets = new HashMap<>(evidence.estate().buckets());
        buckets.put(bucket.bucket(), bucket);
        var estate =
                Estate.of(Map.of(ACCOUNT, changed), buckets, evidence.estate().complete());
        return check.judge(new Evidence(bucket, estate, evidence.baseline(), PolicyReading.of(bucket), TODAY));
    }

    Outcome outcomeOf(String name, BucketSnapshot.Fate fate) {
        var evidence = evidence();
        var bucket = new BucketSnapshot(
                name, REGION, ACCOUNT, Instant.EPOCH, evidence.bucket().answers(), fate);
        return check.judge(
                new Evidence(bucket, evidence.estate(), evidence.baseline(), PolicyReading.of(bucket), TODAY));
    }

    private Evidence evidence() {
        var buckets = new HashMap<String, BucketSnapshot>();
        for (var other : says.path("others").properties()) {
            buckets.put(other.getKey(), bucket(other.getKey(), other.getValue()));
        }
        var bucket = bucket(says.path("bucket").asString(BUCKET), says);
        buckets.put(bucket.bucket(), bucket);
        var keys = new HashMap<String, Answer>();
        for (var key : says.path("keys").properties()) {
            keys.put(AccountSnapshot.keyName(key.getKey(), REGION), answer(key.getValue()));
        }
        var account = new AccountSnapshot(
                ACCOUNT, answers(Call.Scope.ACCOUNT), Map.of(REGION, answers(Call.Scope.REGION)), keys);
        var estate = Estate.of(
                Map.of(ACCOUNT, account), buckets, !says.path("incomplete").asBoolean(false));
        return new Evidence(bucket, estate, baseline(bucket), PolicyReading.of(bucket), TODAY);
    }

    private ZoneBaseline baseline(BucketSnapshot bucket) {
        if (!says.has("zone")) {
            return ZoneBaseline.GENERAL;
        }
        var zone = JsonNodeFactory.instance.objectNode().set(bucket.zone().orElseThrow(), says.path("zone"));
        return Baseline.read(
                        JsonNodeFactory.instance.objectNode().set("zones", zone).toString())
                .of(bucket);
    }

    private Map<Call, Answer> answers(Call.Scope scope) {
        return answers(scope, says.path("says"));
    }

    private static Map<Call, Answer> answers(Call.Scope scope, JsonNode says) {
        var answers = new EnumMap<Call, Answer>(Call.class);
        for (var call : Call.values()) {
            if (call.scope() == scope) {
                answers.put(call, answer(says.path(call.api())));
            }
        }
        return answers;
    }

    private static BucketSnapshot bucket(String name, JsonNode says) {
        var answers = answers(Call.Scope.BUCKET, says.path("says"));
        if (says.has("policy")) {
            var text = "{\"Version\":\"2012-10-17\",\"Statement\":"
                    + says.path("policy").asString("") + "}";
            answers.put(
                    Call.POLICY,
                    new Answer.Value(JsonNodeFactory.instance.objectNode().put("Policy", text)));
        }
        var region = says.path("region").asString(REGION);
        return new BucketSnapshot(name, region, ACCOUNT, Instant.EPOCH, answers, BucketSnapshot.Fate.PRESENT);
    }

    private static Answer answer(JsonNode said) {
        return switch (said.asString("absent")) {
            case "denied" -> new Answer.Denied("Refused with 403 AccessDenied.");
            case "failed" -> new Answer.Failed("Answered 500 again and again.");
            default -> said.isObject() ? new Answer.Value(said) : new Answer.Absent("NoSuchConfiguration");
        };
    }

    @Override
    public String toString() {
        return check.id() + " case " + number + " is " + is;
    }
}
