package dev.headgate.engine.policy.line;

import dev.headgate.engine.policy.PolicyVerdict;
import dev.headgate.engine.policy.Reason;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One verdict as a line, or why there is none. */
public final class VerdictLine {

    private static final JsonFactory JSON = new JsonFactory();

    private VerdictLine() {}

    /** The verdict, under the question's id. */
    public static String of(Optional<String> id, PolicyVerdict verdict) {
        var text = new StringWriter(512);
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            begin(json, id);
            json.writeBooleanProperty("public", verdict.isPublic());
            json.writeBooleanProperty("publicWrite", verdict.publicWrite());
            json.writeBooleanProperty("tlsEnforced", verdict.tlsEnforced());
            texts(json, "externalAccounts", verdict.externalAccounts());
            json.writeObjectPropertyStart("effective");
            json.writeBooleanProperty("publicRead", verdict.effective().publicRead());
            json.writeBooleanProperty("publicWrite", verdict.effective().publicWrite());
            texts(json, "externalAccounts", verdict.effective().externalAccounts());
            json.writeEndObject();
            json.writeArrayPropertyStart("reasons");
            verdict.reasons().forEach(reason -> write(json, reason));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    /** Why a line could not be judged. */
    public static String error(Optional<String> id, String sentence) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            begin(json, id);
            json.writeStringProperty("error", sentence);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void begin(JsonGenerator json, Optional<String> id) {
        json.writeStartObject();
        if (id.isPresent()) {
            json.writeStringProperty("id", id.get());
        } else {
            json.writeNullProperty("id");
        }
    }

    private static void write(JsonGenerator json, Reason reason) {
        json.writeStartObject();
        json.writeStringProperty("rule", reason.rule().name());
        json.writeStringProperty("source", reason.rule().source());
        reason.statement().ifPresent(statement -> {
            json.writeNumberProperty("statement", statement.index());
            if (!statement.sid().isEmpty()) {
                json.writeStringProperty("sid", statement.sid());
            }
        });
        reason.key().ifPresent(key -> json.writeStringProperty("key", key));
        json.writeStringProperty("text", reason.sentence());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
