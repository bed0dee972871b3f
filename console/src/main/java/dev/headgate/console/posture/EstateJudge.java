package dev.headgate.console.posture;

import dev.headgate.engine.posture.Baseline;
import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Finding;
import dev.headgate.engine.posture.Posture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The checks and what each zone must hold to, put to what was seen. */
@Component
class EstateJudge {

    private static final String INSIDE = "/security-policies/baseline.yaml";

    private final Posture posture;
    private final Clock clock;

    EstateJudge(PostureSettings settings, Clock clock) {
        var baseline = Baseline.read(text(settings)).over(Checks.all());
        this.posture = Posture.by(Checks.all(), baseline::of);
        this.clock = clock;
    }

    Set<Call> calls() {
        return posture.calls();
    }

    Judged judge(Seen seen) {
        var now = clock.instant();
        var findings = new HashMap<String, List<Finding>>();
        posture.judge(
                seen.estate(),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                finding -> findings.computeIfAbsent(finding.bucket().bucket(), _ -> new ArrayList<>())
                        .add(finding));
        return new Judged(seen, findings, now);
    }

    private static String text(PostureSettings settings) {
        try {
            var file = settings.baselineFile();
            return file.isPresent() ? Files.readString(file.get()) : inside();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "HEADGATE_POSTURE_BASELINE names a file that cannot be read: " + e.getMessage(), e);
        }
    }

    private static String inside() throws IOException {
        try (var packed = Objects.requireNonNull(EstateJudge.class.getResourceAsStream(INSIDE), INSIDE)) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
