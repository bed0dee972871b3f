package dev.headgate.engine.drift;

import dev.headgate.contract.document.YamlDocument;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Estate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One entry of edits.yaml: what somebody did to the raw bucket, what AWS answers since, and what must be found. */
record Edit(String what, Call call, Answer answer, JsonNode finds) {

    static List<Edit> all() {
        var edits = new ArrayList<Edit>();
        for (var one : YamlDocument.parse(Files.text("/drift/edits.yaml")).tree()) {
            var call = Call.named(one.path("call").asString()).orElseThrow();
            var before = Objects.requireNonNull(Lake.live().get(Lake.RAW)).answer(call);
            edits.add(new Edit(
                    one.path("edit").asString(), call, after(before.document().deepCopy(), one), one));
        }
        return edits;
    }

    private static Answer after(JsonNode document, JsonNode edit) {
        if (edit.path("absent").asBoolean(false)) {
            return Lake.ABSENT;
        }
        merge(document, edit.path("says"));
        for (var list : edit.path("more").properties()) {
            ((ObjectNode) document).withArray(list.getKey()).add(list.getValue());
        }
        return new Answer.Value(document);
    }

    private static void merge(JsonNode into, JsonNode says) {
        for (var member : says.properties()) {
            var name = member.getKey();
            if (member.getValue().isNull()) {
                ((ObjectNode) into).remove(name);
            } else if (member.getValue().isObject() && into.path(name).isObject()) {
                merge(into.path(name), member.getValue());
            } else {
                ((ObjectNode) into).set(name, member.getValue());
            }
        }
    }

    Estate estate() {
        return Lake.estate(call, answer);
    }

    /** What must be found, by its name in the file. */
    String text(String name) {
        return finds.path(name).asString("");
    }

    /** Whether the edit took away what S3 gives a new bucket; code that says nothing of it then does not bring it about. */
    boolean isUnlikeNew() {
        return answer instanceof Answer.Absent && (call == Call.PUBLIC_ACCESS_BLOCK || call == Call.OWNERSHIP);
    }

    /** The state after somebody wrote into it, or a refresh found, what the edit made of the bucket. */
    Declared taken(Declared state) {
        var buckets = new HashMap<>(state.buckets());
        buckets.computeIfPresent(Lake.RAW, (_, raw) -> {
            var settings = new EnumMap<Setting, Said>(Setting.class);
            settings.putAll(raw.settings());
            var setting = Setting.toldBy(call).orElseThrow();
            var address = raw.said(setting).orElseThrow().address();
            if (answer instanceof Answer.Value(var value)) {
                settings.put(setting, new Said.Document(address, value));
            } else {
                settings.remove(setting);
            }
            return new DeclaredBucket(raw.name(), raw.address(), raw.lockable(), settings);
        });
        return new Declared(state.source(), buckets, List.of());
    }

    @Override
    public String toString() {
        return what;
    }
}
