package dev.headgate.console.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.platform.Actor;
import dev.headgate.console.platform.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void a_failure_names_the_page_and_the_request_and_keeps_its_message_for_the_details() {
        var failure =
                new Failure("runs/7", NOON, Optional.of("abc-123"), "java.lang.IllegalStateException: the inside");

        assertThat(failure.sentence()).isEqualTo("The console failed at showing /runs/7; nothing was changed.");
        assertThat(failure.whatNext()).contains("the request id abc-123").doesNotContain("the inside");
        assertThat(failure.details()).contains("/runs/7", "abc-123", "the inside");
    }

    @Test
    void only_who_operates_the_console_reads_stack_traces() {
        assertThat(Failure.mayBeReadBy(new Actor("ada", "ANALYST"))).isFalse();
        assertThat(Failure.mayBeReadBy(new Actor("ada", "NONE"))).isFalse();
        assertThat(Failure.mayBeReadBy(new Actor("olga", "OPERATOR"))).isTrue();
        assertThat(Failure.mayBeReadBy(new Actor("root", "ADMIN"))).isTrue();
    }

    @Test
    void a_refusal_that_escaped_a_click_is_its_sentence_and_a_bug_is_not_its_message() {
        assertThat(Uncaught.sentence(Refusal.conflict("The run has ended."))).isEqualTo("The run has ended.");
        assertThat(Uncaught.sentence(new IllegalStateException("secret inside")))
                .startsWith("The console failed at this.")
                .doesNotContain("secret");
    }
}
