package dev.headgate.console.testing;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.CheckFunction;
import dev.headgate.console.sources.Schedules;
import dev.headgate.console.sources.SecretVault;
import dev.headgate.console.sources.Source;
import dev.headgate.contract.Json;
import dev.headgate.contract.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Secrets, schedules and the check function in memory. */
public final class FakeCloud implements SecretVault, Schedules, CheckFunction {

    public final Map<SourceId, String> secrets = new ConcurrentHashMap<>();
    public final Map<SourceId, String> schedules = new ConcurrentHashMap<>();
    public final Map<SourceId, String> leaving = new ConcurrentHashMap<>();
    public final List<Question> questions = new ArrayList<>();
    private volatile boolean away;
    private volatile Function<Question, Optional<JsonNode>> answers = question -> Optional.empty();

    /** What the check function answers from now on, where it is not the usual. */
    public void answers(Function<Question, Optional<JsonNode>> other) {
        answers = other;
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    @Override
    public void set(SourceId source, String value) {
        refuseWhenAway();
        secrets.put(source, value);
    }

    @Override
    public void letGo(SourceId source) {
        refuseWhenAway();
        var value = secrets.remove(source);
        if (value != null) {
            leaving.put(source, value);
        }
    }

    @Override
    public boolean keep(SourceId source) {
        refuseWhenAway();
        var value = leaving.remove(source);
        if (value != null) {
            secrets.put(source, value);
        }
        return secrets.containsKey(source);
    }

    @Override
    public void apply(Source source) {
        refuseWhenAway();
        if (!source.wantedSchedule().isEmpty()) {
            schedules.put(source.id(), source.wantedSchedule());
        } else {
            schedules.remove(source.id());
        }
    }

    @Override
    public JsonNode ask(Question question) {
        refuseWhenAway();
        questions.add(question);
        return answers.apply(question).orElseGet(() -> usual(question));
    }

    private static JsonNode usual(Question question) {
        return Json.mapper().createObjectNode().put("ok", true).put("stream", question.stream());
    }

    private void refuseWhenAway() {
        if (away) {
            throw Refusal.unavailable("AWS does not answer.");
        }
    }
}
