package dev.headgate.console.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.testing.FakeBuckets;
import dev.headgate.engine.posture.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstateJudgeTest {

    private static final String ACCOUNT = "123456789012";
    private static final String RAW = "headgate-test-raw-" + ACCOUNT;

    @TempDir
    Path folder;

    @Test
    void the_baseline_inside_says_what_counts_for_a_zone() {
        assertThat(required("")).contains("S3-01", "S3-12", "S3-19").doesNotContain("S3-20");
    }

    @Test
    void another_baseline_takes_its_place() throws IOException {
        var file = Files.writeString(folder.resolve("baseline.yaml"), "zones:\n  raw:\n    required: [S3-20]\n");

        assertThat(required(file.toString())).containsExactly("S3-20");
    }

    @Test
    void a_baseline_that_is_not_there_is_named_with_its_setting() {
        assertThatThrownBy(() -> required(folder.resolve("none.yaml").toString()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("HEADGATE_POSTURE_BASELINE")
                .hasMessageContaining("none.yaml");
    }

    @Test
    void what_is_no_role_is_refused() {
        assertThatThrownBy(() -> settings("", " ", "arn:aws:iam::123:role/posture"))
                .hasMessageContaining("HEADGATE_POSTURE_ROLES")
                .hasMessageContaining("arn:aws:iam::123:role/posture");
        assertThat(settings("", " ").roles()).isEmpty();
    }

    private static List<String> required(String baseline) {
        var aws = new FakeBuckets();
        aws.put(FakeBuckets.bucket(RAW, ACCOUNT, "Enabled"));
        var judged = new EstateJudge(settings(baseline), Clock.systemUTC()).judge(aws.everything(Set.of(), _ -> {}));
        return judged.findings().getOrDefault(RAW, List.of()).stream()
                .filter(Finding::required)
                .map(finding -> finding.check().id())
                .toList();
    }

    private static PostureSettings settings(String baseline, String... roles) {
        return new PostureSettings(Duration.ofDays(1), baseline, List.of(roles), null, 50, 8);
    }
}
