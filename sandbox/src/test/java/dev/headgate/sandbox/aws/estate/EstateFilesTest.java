package dev.headgate.sandbox.aws.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.Json;
import dev.headgate.contract.document.YamlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The files that Terraform and the sandbox share fit together. */
class EstateFilesTest {

    private final Path root = root();
    private final Estate estate = read();

    @Test
    void each_function_and_job_has_a_role_of_its_own() {
        assertThat(estate.roles().keySet()).containsAll(estate.functions().keySet());
        assertThat(estate.roles().keySet()).containsAll(estate.jobs().keySet());
        assertThat(estate.roles().keySet()).contains("pipeline", "scheduler", "copy", "lake", "crawler");
    }

    @Test
    void every_bucket_refuses_calls_without_tls() throws IOException {
        for (var zone : estate.zones().values()) {
            assertThat(policy(zone.policy() + "-bucket").path("Statement")).anySatisfy(statement -> {
                assertThat(statement.path("Effect").asString()).isEqualTo("Deny");
                assertThat(statement.at("/Condition/Bool/aws:SecureTransport").asString())
                        .isEqualTo("false");
                assertThat(statement.path("Resource")).hasSize(2);
            });
        }
    }

    @Test
    void services_write_into_the_log_bucket_for_this_account_only() throws IOException {
        for (var statement : policy("logs-bucket").path("Statement")) {
            if (statement.path("Effect").asString().equals("Allow")) {
                assertThat(statement.at("/Principal/Service").asString()).endsWith(".amazonaws.com");
                var condition = statement.path("Condition");
                var accounts = condition.findValuesAsString("aws:SourceAccount");
                var senders = condition.findValuesAsString("aws:SourceArn");
                assertThat(accounts.contains(Estate.ACCOUNT)
                                || senders.stream().anyMatch(sender -> sender.contains(":" + Estate.ACCOUNT + ":")))
                        .as(statement.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void the_baseline_asks_of_every_zone_for_checks_that_exist() throws IOException {
        var text = Files.readString(root.resolve("security-policies/baseline.yaml"));
        var zones = YamlText.parse(text).tree().path("zones");

        assertThat(zones.propertyNames())
                .containsExactlyElementsOf(estate.zones().keySet());
        for (var zone : zones) {
            assertThat(zone.path("required").valueStream().map(JsonNode::asString))
                    .contains("S3-01", "S3-12", "S3-13")
                    .doesNotHaveDuplicates()
                    .allMatch(check -> check.matches("S3-(0[1-9]|[123][0-9]|4[01])"));
        }
    }

    @Test
    void the_baseline_locks_what_the_estate_locks() throws IOException {
        var text = Files.readString(root.resolve("security-policies/baseline.yaml"));
        var zones = YamlText.parse(text).tree().path("zones");

        estate.zones()
                .forEach((zone, settings) -> assertThat(
                                zones.path(zone).at("/object_lock/days").asInt(0))
                        .as(zone)
                        .isEqualTo(settings.objectLockDays().orElse(0)));
    }

    @Test
    void the_state_machine_names_only_states_that_exist() throws IOException {
        var machine = Json.mapper().readTree(rendered("terraform/estate/pipeline.asl.json.tftpl"));

        assertThat(machine.findValuesAsString("Next"))
                .allMatch(next -> machine.at("/States/" + next).isObject()
                        || machine.at("/States/IngestData/ItemProcessor/States/" + next)
                                .isObject());
    }

    @Test
    void a_template_with_an_unknown_name_says_which(@TempDir Path folder) throws IOException {
        var template = Files.writeString(folder.resolve("t.tftpl"), "${known} $${aws:userid} ${unknown}");

        assertThat(Template.render(template, Map.of("known", "a", "unknown", "b")))
                .isEqualTo("a ${aws:userid} b");
        assertThatThrownBy(() -> Template.render(template, Map.of("known", "a")))
                .hasMessageContaining("${unknown}");
    }

    private JsonNode policy(String name) throws IOException {
        return Json.mapper().readTree(rendered("security-policies/" + name + ".json.tftpl"));
    }

    private String rendered(String template) throws IOException {
        var names = new HashMap<>(estate.templateNames());
        Estate.keys(root.resolve("terraform/estate"))
                .keySet()
                .forEach(duty -> names.put(duty + "_key", "arn:aws:kms:r:1:key/" + duty));
        names.put("bucket", "b");
        names.put("key_arn", "arn:aws:kms:r:1:key/k");
        return Template.render(root.resolve(template), names);
    }

    private Estate read() {
        try {
            return Estate.read(root.resolve("terraform/estate"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("terraform/estate"))) {
            folder = Objects.requireNonNull(folder.getParent(), "The tests run outside of a checkout.");
        }
        return folder;
    }
}
