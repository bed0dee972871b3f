package dev.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class HeadgateTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_is_shown_when_asked_for() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("VERB").contains("demo");
        assertThat(execute("demo", "--help")).isZero();
        assertThat(out.toString()).contains("--records").contains("two figures differ");
    }

    @Test
    void without_a_verb_or_with_a_wrong_one_nothing_is_done() {
        assertThat(execute()).isEqualTo(2);
        assertThat(execute("dmeo")).isEqualTo(2);
        assertThat(err.toString()).contains("Name a verb.").contains("dmeo");
    }

    @Test
    void the_demo_without_a_sandbox_says_how_to_start_one() {
        assertThat(execute("demo", "--sandbox", "nowhere/sandbox.json")).isEqualTo(2);
        assertThat(err.toString()).contains("./headgate up").doesNotContain("Exception");
    }

    @Test
    void a_demo_too_small_to_show_anything_is_refused() {
        assertThat(execute("demo", "--records", "10")).isEqualTo(2);
        assertThat(err.toString()).contains("--records is 1000 or more");
    }

    private int execute(String... arguments) {
        return Headgate.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
