package dev.headgate.console.runs.ui;

import dev.headgate.console.runs.Attempt;
import dev.headgate.contract.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** A run as JSON for people to read and copy. */
final class RunJson {

    private RunJson() {}

    static String of(RunShown shown) {
        var run = shown.run();
        var told = new LinkedHashMap<String, Object>();
        told.put("id", run.id());
        told.put("source", run.source());
        told.put("stream", run.stream());
        told.put("state", run.state().kind().word());
        told.put("requested_at", run.requestedAt());
        told.put("requested_by", run.requestedBy());
        told.put("definition", run.definition());
        told.put("mapping", run.mapping());
        run.counts().ifPresent(counts -> told.put("counts", counts));
        told.put("attempts", shown.attempts().stream().map(RunJson::attempt).toList());
        shown.diagnosis().ifPresent(diagnosis -> told.put("diagnosis", diagnosis));
        told.put("steps", shown.steps());
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(told);
    }

    private static Map<String, Object> attempt(Attempt attempt) {
        var told = new LinkedHashMap<String, Object>();
        told.put("attempt", attempt.number());
        told.put("state", attempt.state().kind().word());
        told.put("requested_at", attempt.requestedAt());
        told.put("requested_by", attempt.requestedBy());
        attempt.state().started().ifPresent(at -> told.put("started_at", at));
        attempt.state().ended().ifPresent(at -> told.put("ended_at", at));
        attempt.state().reason().ifPresent(why -> told.put("cause", why));
        return told;
    }
}
