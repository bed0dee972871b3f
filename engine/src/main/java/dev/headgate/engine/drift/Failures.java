package dev.headgate.engine.drift;

import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Estate;
import dev.headgate.engine.posture.Finding;
import dev.headgate.engine.posture.Posture;
import dev.headgate.engine.posture.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The required checks that fail in an estate, by the setting whose value decided; those that no setting decides stand under the bucket
 * itself.
 */
final class Failures {

    private final Map<String, Map<Setting, List<String>>> failing = new HashMap<>();

    private Failures() {}

    static Failures of(Posture posture, Estate estate, LocalDate today) {
        var failures = new Failures();
        posture.judge(estate, today, failures::add);
        return failures;
    }

    List<String> of(String bucket, Setting setting) {
        return failing.getOrDefault(bucket, Map.of()).getOrDefault(setting, List.of());
    }

    private void add(Finding finding) {
        if (finding.required() && finding.outcome().status() == Status.FAIL) {
            failing.computeIfAbsent(finding.bucket().bucket(), _ -> new EnumMap<>(Setting.class))
                    .computeIfAbsent(decider(finding.outcome().path()), _ -> new ArrayList<>())
                    .add(finding.check().id());
        }
    }

    private static Setting decider(String path) {
        var dot = path.indexOf('.');
        return Call.named(dot < 0 ? path : path.substring(0, dot))
                .flatMap(Setting::toldBy)
                .orElse(Setting.BUCKET);
    }
}
