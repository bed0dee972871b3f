package dev.headgate.engine.policy.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndependenceTest {

    private static final Path SOURCES = Path.of("src/test/java/dev/headgate/engine/policy/truth");

    /** Who puts a question to both sides, and so knows both. */
    private static final List<String> BETWEEN = List.of("PolicyTruth.java", "ProofTest.java", "IndependenceTest.java");

    @Test
    void the_second_opinions_share_no_code_with_the_evaluator() throws IOException {
        try (var files = Files.list(SOURCES)) {
            var opinions = files.filter(
                            file -> !BETWEEN.contains(file.getFileName().toString()))
                    .toList();

            assertThat(opinions)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContainPattern(
                                    "dev\\.headgate\\.engine\\.policy\\.(?!truth)|dev\\.headgate\\.contract"));
        }
    }
}
