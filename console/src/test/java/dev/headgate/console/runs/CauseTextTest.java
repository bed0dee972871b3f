package dev.headgate.console.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CauseTextTest {

    @Test
    void the_sentence_of_a_function_is_taken_from_its_json() {
        var cause =
                "{\"errorMessage\":\"The API answered 401: check the token.\",\"errorType\":\"dev.headgate.Denied\"}";

        assertThat(sentence("dev.headgate.Denied", cause)).isEqualTo("The API answered 401: check the token.");
    }

    @Test
    void the_sentence_of_a_glue_job_is_taken_from_its_job_run() {
        var cause =
                "{\"JobName\":\"etl\",\"JobRunState\":\"FAILED\",\"ErrorMessage\":\"6 % of the rows were set aside.\"}";

        assertThat(sentence("States.TaskFailed", cause)).isEqualTo("6 % of the rows were set aside.");
    }

    @Test
    void plain_text_is_taken_as_it_is() {
        assertThat(sentence("Warehouse.LoadFailed", " ERROR: value too long ")).isEqualTo("ERROR: value too long");
    }

    @Test
    void text_that_only_looks_like_json_is_taken_as_it_is() {
        assertThat(sentence("X", "{broken")).isEqualTo("{broken");
    }

    @Test
    void without_a_text_the_error_is_said_in_words() {
        assertThat(sentence("States.Timeout", "")).isEqualTo("It took longer than the state machine allows.");
        assertThat(sentence("Some.Error", "")).isEqualTo("AWS gives no reason but the error Some.Error.");
        assertThat(CauseText.sentence(Optional.empty(), Optional.empty())).contains("without a name");
    }

    @Test
    void a_text_without_end_is_cut() {
        assertThat(sentence("X", "x".repeat(40_000))).hasSizeLessThan(2100).endsWith("…");
    }

    private static String sentence(String error, String cause) {
        return CauseText.sentence(Optional.of(error), Optional.of(cause));
    }
}
