package dev.headgate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PolicyTest {

    private static final String STATEMENT =
            "{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::lake/*\"}";

    private final StringWriter out = new StringWriter();

    @Test
    void a_line_in_is_a_line_out_with_every_field_of_the_format() {
        var code = run(question("one", "{\"Statement\":" + STATEMENT + "}"));

        assertThat(code).isZero();
        assertThat(lines()).hasSize(1);
        assertThat(lines().getFirst())
                .startsWith("{\"id\":\"one\",\"public\":true,\"publicWrite\":false,\"tlsEnforced\":false,"
                        + "\"externalAccounts\":[\"*\"],\"effective\":{\"publicRead\":true,\"publicWrite\":false,"
                        + "\"externalAccounts\":[\"*\"]},\"reasons\":[")
                .contains("\"statement\":0", "\"rule\":\"MEANING_OF_PUBLIC\"");
    }

    @Test
    void a_policy_may_be_the_text_that_the_api_answers_or_be_missing() {
        run(
                question("text", "\"{\\\"Statement\\\":" + STATEMENT.replace("\"", "\\\"") + "}\""),
                question("none", "null"));

        assertThat(lines().get(0)).startsWith("{\"id\":\"text\",\"public\":true,");
        assertThat(lines().get(1)).startsWith("{\"id\":\"none\",\"public\":false,");
    }

    @Test
    void blank_lines_are_no_questions() {
        run("", question("a", "null"), "   ", question("b", "null"), "");

        assertThat(lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "{",
                "[]",
                "null",
                "42",
                "\"text\"",
                "{}",
                "{\"id\":\"bad\"}",
                "{\"id\":\"bad\",\"owner_account\":\"12\",\"bucket\":\"lake\",\"policy\":null}",
                "{\"id\":\"bad\",\"owner_account\":\"111122223333\",\"policy\":null}",
                "{\"id\":\"bad\",\"owner_account\":\"111122223333\",\"bucket\":{},\"policy\":null}",
                "{\"id\":\"bad\",\"owner_account\":\"111122223333\",\"bucket\":\"lake\",\"policy\":42}",
                "{\"id\":\"bad\",\"owner_account\":\"111122223333\",\"bucket\":\"lake\",\"policy\":{\"Statement\":[null]}}",
                "{\"id\":\"bad\",\"owner_account\":\"111122223333\",\"bucket\":\"lake\",\"policy\":\"{\"}",
                "{\"id\":\"bad\",\"owner_account\":\"111122223333\",\"bucket\":\"lake\",\"policy\":null,\"acl\":7}",
                "{\"id\":\"bad\",\"owner_account\":\"111122223333\",\"bucket\":\"lake\",\"policy\":null,\"acl\":{\"Grants\":[null]}}",
                "{\"id\":\"bad\",\"owner_account\":\"111122223333\",\"bucket\":\"lake\",\"policy\":null,\"publicAccessBlock\":[]}",
                "{\"id\":\"bad\",\"owner_account\":\"111122223333\",\"bucket\":\"lake\",\"policy\":null,\"objectOwnership\":\"Nobody\"}",
                "{\"id\":\"bad\",\"id\":\"worse\",\"owner_account\":\"111122223333\",\"bucket\":\"lake\",\"policy\":null}",
                "{\"id\":\"bad\",\"owner_account\":\"111122223333\",\"bucket\":\"lake\",\"policy\":null} more",
                "\u0000\uFFFD\u200B",
                "{\"policy\":{\"Statement\":[]},\"owner_account\":\"111122223333\",\"bucket\":\"lake\",\"id\":\"late\",\"x\":",
            })
    void garbage_gets_an_error_and_its_neighbours_a_verdict(String garbage) {
        var good = question("good", "{\"Statement\":" + STATEMENT + "}");

        var code = run(good, garbage, good);

        assertThat(code).isEqualTo(1);
        assertThat(lines()).hasSize(3);
        assertThat(lines().get(0)).startsWith("{\"id\":\"good\",\"public\":true");
        assertThat(lines().get(1)).contains("\"error\":\"").doesNotContain("\"public\"");
        assertThat(lines().get(1)).doesNotContain("The judge itself failed");
        assertThat(lines().get(2)).isEqualTo(lines().get(0));
    }

    @Test
    void the_error_of_a_line_names_its_id() {
        run("{\"id\":\"seven\",\"owner_account\":\"111122223333\",\"bucket\":\"lake\",\"policy\":{}}");

        assertThat(lines())
                .containsExactly(
                        "{\"id\":\"seven\",\"error\":\"The policy has no Statement; a policy needs at least one.\"}");
    }

    @Test
    void lists_nested_ten_thousand_deep_are_refused_and_the_next_line_is_judged() {
        var deep = "[".repeat(10_000);

        run(question("deep", deep), question("deep", "{\"Statement\":" + deep), question("next", "null"));

        assertThat(lines()).hasSize(3);
        assertThat(lines().get(0)).startsWith("{\"id\":\"deep\",\"error\":");
        assertThat(lines().get(1)).startsWith("{\"id\":\"deep\",\"error\":");
        assertThat(lines().get(2)).startsWith("{\"id\":\"next\",\"public\":false");
    }

    @Test
    void letters_of_any_script_come_back_as_they_were() {
        run(question("Räume-公開-🪣", "null"));

        assertThat(lines().getFirst()).startsWith("{\"id\":\"Räume-公開-🪣\"");
    }

    private int run(String... lines) {
        var in = new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(UTF_8));
        return new CommandLine(new Policy(in)).setOut(new PrintWriter(out)).execute();
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    private static String question(String id, String policy) {
        return "{\"id\":\"" + id + "\",\"owner_account\":\"111122223333\",\"bucket\":\"lake\",\"policy\":" + policy
                + "}";
    }
}
