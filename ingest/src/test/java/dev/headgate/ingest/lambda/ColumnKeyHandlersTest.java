package dev.headgate.ingest.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.Json;
import dev.headgate.contract.protect.ColumnKeys;
import dev.headgate.contract.protect.Protector;
import dev.headgate.ingest.SourceFailure;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ColumnKeyHandlersTest extends WithEstate {

    private final RotateHandler rotation = new RotateHandler(this::estate);
    private final DecryptHandler decryption = new DecryptHandler(this::estate);

    @Test
    void the_first_rotation_makes_keys_and_the_next_keeps_them_readable() throws IOException {
        rotate("one");
        var before = keys();
        rotate("two");

        assertThat(keys().newest()).isEqualTo(2);
        var values = List.of(encrypted(before, "4711"), encrypted(keys(), "Zoë"));
        assertThat(results(decrypt(values))).containsExactly("4711", "Zoë");
    }

    @Test
    void a_repeated_step_changes_nothing() throws IOException {
        step("createSecret", "one");
        var proposed = columnKeys.proposed("one").orElseThrow().secret();

        rotate("one");
        step("finishSecret", "one");

        assertThat(keys().secret()).isEqualTo(proposed);
    }

    @Test
    void keys_that_do_not_go_with_the_current_ones_are_not_used() throws IOException {
        rotate("one");
        columnKeys.propose("two", ColumnKeys.fresh(new SecureRandom()));

        assertThatThrownBy(() -> step("testSecret", "two"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another key");
        assertThatThrownBy(() -> step("testSecret", "three")).hasMessageContaining("no column keys under its version");
    }

    @ParameterizedTest
    @CsvSource({
        "columns, deleteSecret, one, no step 'deleteSecret'",
        "other, createSecret, one, names another secret",
        "columns, createSecret, '', names another secret"
    })
    void an_event_that_is_none_is_refused(String secret, String step, String version, String sentence) {
        assertThatThrownBy(() -> step(secret, step, version))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void a_batch_is_shown_in_its_order_and_null_stays_null() throws IOException {
        rotate("one");

        var answer = decrypt(Arrays.asList(encrypted(keys(), "b"), null, encrypted(keys(), "a")));

        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(answer.path("num_records").asInt()).isEqualTo(3);
        assertThat(answer.path("results").toString()).isEqualTo("[\"b\",null,\"a\"]");
        assertThat(invocation.log.toString()).contains("\"user\":\"ada\"", "\"values\":3");
    }

    @Test
    void a_value_that_cannot_be_shown_fails_the_query_with_its_place_and_without_any_value() throws IOException {
        rotate("one");

        var answer = decrypt(List.of(encrypted(keys(), "private"), "plain text"));

        assertThat(answer.path("success").asBoolean()).isFalse();
        assertThat(answer.path("error_msg").asString())
                .startsWith("Value 2 of the batch cannot be decrypted.")
                .doesNotContain("plain text");
        assertThat(answer.toString()).doesNotContain("private");
    }

    @Test
    void keys_are_read_once_and_again_after_a_rotation() throws IOException {
        rotate("one");
        var old = encrypted(keys(), "old");
        columnKeys.reads = 0;
        decrypt(List.of(old, old));
        decrypt(List.of(old));
        assertThat(columnKeys.reads).isEqualTo(1);

        rotate("two");
        var fresh = encrypted(keys(), "new");
        columnKeys.reads = 0;

        assertThat(results(decrypt(List.of(old, fresh)))).containsExactly("old", "new");
        assertThat(columnKeys.reads).isEqualTo(1);
    }

    @Test
    void without_keys_the_answer_says_what_to_do() throws IOException {
        var value = encrypted(ColumnKeys.fresh(new SecureRandom()), "x");

        assertThat(decrypt(List.of(value)).path("error_msg").asString()).contains("rotate their secret once");
    }

    private ColumnKeys keys() {
        return columnKeys.current().orElseThrow();
    }

    private void rotate(String version) throws IOException {
        for (var step : List.of("createSecret", "setSecret", "testSecret", "finishSecret")) {
            step(step, version);
        }
    }

    private void step(String step, String version) throws IOException {
        step("columns", step, version);
    }

    private void step(String secret, String step, String version) throws IOException {
        var event = Json.mapper()
                .createObjectNode()
                .put("Step", step)
                .put("SecretId", secret)
                .put("ClientRequestToken", version);
        invoke(rotation, event);
    }

    private JsonNode decrypt(List<? extends @Nullable String> values) throws IOException {
        var batch = Json.mapper().createObjectNode().put("user", "ada").put("query_id", 42);
        var arguments = batch.putArray("arguments");
        values.forEach(value -> arguments.addArray().add(value));
        return invoke(decryption, batch);
    }

    private static List<String> results(JsonNode answer) {
        return Stream.of(answer.path("results"))
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
    }

    private static String encrypted(ColumnKeys keys, String value) {
        return new Protector(keys, new SecureRandom()).encrypt(value);
    }
}
