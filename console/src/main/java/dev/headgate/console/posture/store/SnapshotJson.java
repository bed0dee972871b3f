package dev.headgate.console.posture.store;

import dev.headgate.engine.posture.AccountSnapshot;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.Call;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What AWS answered as JSON and back: under the name of each call what it came to. Names are sorted, so equal answers are equal texts. */
final class SnapshotJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectWriter SORTED = JSON.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

    private SnapshotJson() {}

    static String text(BucketSnapshot bucket) {
        return SORTED.writeValueAsString(answers(bucket.answers()));
    }

    static String text(AccountSnapshot account) {
        var regions = JsonNodeFactory.instance.objectNode();
        account.regions().forEach((region, answers) -> regions.set(region, answers(answers)));
        var keys = JsonNodeFactory.instance.objectNode();
        account.keys().forEach((name, answer) -> keys.set(name, answer(answer)));
        var all = JsonNodeFactory.instance.objectNode();
        all.set("account", answers(account.answers()));
        all.set("regions", regions);
        all.set("keys", keys);
        return SORTED.writeValueAsString(all);
    }

    static Map<Call, Answer> answers(String text) {
        return answers(JSON.readTree(text));
    }

    static AccountSnapshot account(String account, String text) {
        var all = JSON.readTree(text);
        var regions = new HashMap<String, Map<Call, Answer>>();
        all.path("regions").properties().forEach(each -> regions.put(each.getKey(), answers(each.getValue())));
        var keys = new HashMap<String, Answer>();
        all.path("keys").properties().forEach(each -> keys.put(each.getKey(), answer(each.getValue())));
        return new AccountSnapshot(account, answers(all.path("account")), regions, keys);
    }

    /** A short text that differs whenever the long one does. */
    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one says it has not.", e);
        }
    }

    private static ObjectNode answers(Map<Call, Answer> answers) {
        var all = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(answers).forEach((call, answer) -> {
            if (!(answer instanceof Answer.NotAsked)) {
                all.set(call.api(), answer(answer));
            }
        });
        return all;
    }

    private static ObjectNode answer(Answer answer) {
        var one = JsonNodeFactory.instance.objectNode();
        return switch (answer) {
            case Answer.Value(var document) -> one.set("value", document);
            case Answer.Absent(var code) -> one.put("absent", code);
            case Answer.Denied(var sentence) -> one.put("denied", sentence);
            case Answer.Failed(var sentence) -> one.put("failed", sentence);
            case Answer.NotAsked() -> one;
        };
    }

    private static Map<Call, Answer> answers(JsonNode all) {
        var answers = new EnumMap<Call, Answer>(Call.class);
        all.properties()
                .forEach(each ->
                        Call.named(each.getKey()).ifPresent(call -> answers.put(call, answer(each.getValue()))));
        return answers;
    }

    private static Answer answer(JsonNode one) {
        if (one.has("value")) {
            return new Answer.Value(one.path("value"));
        }
        if (one.has("absent")) {
            return new Answer.Absent(one.path("absent").asString(""));
        }
        if (one.has("denied")) {
            return new Answer.Denied(one.path("denied").asString(""));
        }
        return one.has("failed") ? new Answer.Failed(one.path("failed").asString("")) : new Answer.NotAsked();
    }
}
