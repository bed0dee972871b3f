package dev.headgate.glue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.glue.core.JobFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void the_sentence_is_found_however_deep_it_is_wrapped_and_stands_on_one_line() {
        var failure = new IllegalStateException("Job aborted", new RuntimeException(new JobFailure("First.\nSecond.")));

        assertThat(Failure.sentence(failure)).isEqualTo("First. Second.");
    }

    @Test
    void what_nobody_foresaw_names_its_cause_and_what_to_do() {
        var failure = new RuntimeException(
                "Task failed", new UncheckedIOException(new IOException("No space left on device")));

        assertThat(Failure.sentence(failure))
                .isEqualTo(
                        "The job failed: No space left on device (IOException). Retry the run; the job's log has the whole of it.");
    }

    @Test
    void arguments_of_the_platform_are_passed_over() {
        var arguments = new Arguments(
                new String[] {
                    "x.jar", "--JOB_NAME", "etl", "--enable-metrics", "--run", "r-1", "--source=shop", "--spark"
                },
                Set.of("spark"));

        assertThat(arguments.needed("run")).isEqualTo("r-1");
        assertThat(arguments.needed("source")).isEqualTo("shop");
        assertThat(arguments.has("spark")).isTrue();
        assertThat(arguments.optional("mapping")).isEmpty();
    }
}
