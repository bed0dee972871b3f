package dev.headgate.engine.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.headgate.contract.document.YamlDocument;
import dev.headgate.engine.posture.AccountSnapshot;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.Baseline;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.BucketSnapshot.Fate;
import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Catalogue;
import dev.headgate.engine.posture.Estate;
import dev.headgate.engine.posture.Posture;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Two buckets that Terraform declares and AWS has: the state, what AWS says, and what is asked of them. */
final class Lake {

    static final String ACCOUNT = "111122223333";
    static final String REGION = "eu-central-1";
    static final String RAW = "lake-prod-raw-" + ACCOUNT;
    static final String LOGS = "lake-prod-logs-" + ACCOUNT;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final Answer ABSENT = new Answer.Absent("NoSuchConfiguration");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BASELINE = """
            zones:
              raw:
                required: [S3-01, S3-03, S3-05, S3-06, S3-12, S3-15, S3-17, S3-19, S3-21, S3-22, S3-23, S3-24, S3-26, S3-27, S3-29]
                object_lock: {mode: GOVERNANCE, days: 30}
              logs:
                required: [S3-01, S3-06, S3-12, S3-19]
            """;

    private Lake() {}

    /** The state file as a tree that a test may change. */
    static ObjectNode state() {
        return (ObjectNode) JSON.readTree(Files.text("/drift/state.json"));
    }

    /** The same as 'terraform show -json' gives it: of the state under "values", of a plan under "planned_values". */
    static ObjectNode shown(ObjectNode state, String values) {
        var root = JsonNodeFactory.instance.objectNode();
        var modules = new HashMap<String, ObjectNode>();
        for (var resource : state.path("resources")) {
            var module = resource.path("module").asString("");
            var into = module.isEmpty()
                    ? root
                    : modules.computeIfAbsent(
                            module,
                            name -> root.withArray("child_modules").addObject().put("address", name));
            for (var instance : resource.path("instances")) {
                into.withArray("resources").add(shown(module, resource, instance));
            }
        }
        var shown = JsonNodeFactory.instance
                .objectNode()
                .put("format_version", values.equals("values") ? "1.0" : "1.2")
                .put("terraform_version", "1.11.4");
        shown.putObject(values).set("root_module", root);
        return shown;
    }

    private static ObjectNode shown(String module, JsonNode resource, JsonNode instance) {
        var type = resource.path("type").asString();
        var key = instance.has("index_key") ? "[" + instance.path("index_key") + "]" : "";
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("address", (module.isEmpty() ? "" : module + ".") + type + ".this" + key)
                .put("mode", resource.path("mode").asString())
                .put("type", type);
        node.set("values", instance.path("attributes"));
        var sensitive = node.putObject("sensitive_values");
        for (var path : instance.path("sensitive_attributes")) {
            sensitive.put(path.path(0).path("value").asString(), true);
        }
        return node;
    }

    /** The attributes of a resource of one of the buckets. */
    static ObjectNode attributes(ObjectNode state, String type, String bucket) {
        for (var resource : state.path("resources")) {
            var attributes = resource.path("instances").path(0).path("attributes");
            if (resource.path("type").asString().equals(type)
                    && attributes.path("bucket").asString("").equals(bucket)) {
                return (ObjectNode) attributes;
            }
        }
        throw new IllegalArgumentException("The state has no " + type + " of " + bucket);
    }

    /** The state without a resource. */
    static ObjectNode without(ObjectNode state, String type, String bucket) {
        var gone = attributes(state, type, bucket);
        for (var each = state.withArray("resources").iterator(); each.hasNext(); ) {
            if (each.next().path("instances").path(0).path("attributes") == gone) {
                each.remove();
            }
        }
        return state;
    }

    static Declared read(JsonNode said) {
        return read(said.toString());
    }

    static Declared read(String text) {
        return TerraformReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    /** What AWS says of the buckets. */
    static Map<String, BucketSnapshot> live() {
        var buckets = new HashMap<String, BucketSnapshot>();
        for (var bucket :
                YamlDocument.parse(Files.text("/drift/live.yaml")).tree().properties()) {
            var answers = new EnumMap<Call, Answer>(Call.class);
            for (var call : Call.values()) {
                var says = bucket.getValue().path(call.api());
                answers.put(call, says.isMissingNode() ? ABSENT : new Answer.Value(says));
            }
            buckets.put(bucket.getKey(), bucket(bucket.getKey(), answers));
        }
        return buckets;
    }

    static BucketSnapshot bucket(String name, Map<Call, Answer> answers) {
        return new BucketSnapshot(name, REGION, ACCOUNT, Instant.EPOCH, answers, Fate.PRESENT);
    }

    /** What AWS says after one answer about the raw bucket changed. */
    static Estate estate(Call call, Answer answer) {
        var buckets = live();
        buckets.computeIfPresent(RAW, (_, raw) -> {
            var answers = new EnumMap<Call, Answer>(Call.class);
            answers.putAll(raw.answers());
            answers.put(call, answer);
            return bucket(RAW, answers);
        });
        return estate(buckets);
    }

    static Estate estate(Map<String, BucketSnapshot> buckets) {
        var account = new AccountSnapshot(ACCOUNT, Map.of(), Map.of(), Map.of());
        return Estate.of(Map.of(ACCOUNT, account), buckets, true);
    }

    static List<DriftFinding> compare(Estate live, Declared declared) {
        return drift().compare(live, declared, Optional.empty(), TODAY);
    }

    static List<DriftFinding> compare(Estate live, Declared declared, Declared applied) {
        return drift().compare(live, declared, Optional.of(applied), TODAY);
    }

    static Posture posture() {
        return Posture.by(Catalogue.all(), Baseline.read(BASELINE)::of);
    }

    private static Drift drift() {
        return new Drift(posture(), _ -> false);
    }

    static List<DriftFinding> attention(List<DriftFinding> all) {
        return all.stream().filter(DriftFinding::needsAttention).toList();
    }
}
