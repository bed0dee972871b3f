package dev.headgate.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.cli.CannotRun;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SampleAdminTest {

    @Test
    void the_next_demo_takes_the_first_free_number() throws IOException {
        try (var server = new ScriptedServer()) {
            server.answers(
                    "GET /admin/datasets",
                    200,
                    "[{\"name\":\"demo-1\"},{\"name\":\"demo-3\"},{\"name\":\"sales-sample\"}]");

            assertThat(new SampleAdmin(server.sandbox()).nextName()).isEqualTo("demo-2");
        }
    }

    @Test
    void a_dataset_is_asked_for_in_the_words_of_the_sample_api() throws IOException {
        try (var server = new ScriptedServer()) {
            server.answers("PUT /admin/datasets/demo-1", 201, "{}");

            new SampleAdmin(server.sandbox()).make(SampleAdmin.Dataset.named("demo-1", 5_000));

            assertThat(server.asked().getLast())
                    .contains(
                            "\"records\":5000",
                            "\"first_day\":\"2026-03-01\"",
                            "\"bad_share\":0.012",
                            "\"repeat_share\":0.005");
        }
    }

    @Test
    void a_refusal_is_passed_on_in_its_words() throws IOException {
        try (var server = new ScriptedServer()) {
            server.answers("POST /admin/datasets/demo-1/amend", 422, "{\"error\":\"Only 5 records can be amended.\"}");

            assertThatThrownBy(() -> new SampleAdmin(server.sandbox()).amend("demo-1", 1, 10))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("Only 5 records can be amended.");
        }
    }
}
