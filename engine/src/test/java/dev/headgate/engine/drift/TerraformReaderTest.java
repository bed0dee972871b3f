package dev.headgate.engine.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.engine.drift.Declared.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class TerraformReaderTest {

    @Test
    void a_state_file_and_what_terraform_shows_of_it_and_of_a_plan_declare_the_same() {
        var file = Lake.read(Lake.state());
        var state = Lake.read(Lake.shown(Lake.state(), "values"));
        var plan = Lake.read(Lake.shown(Lake.state(), "planned_values"));

        assertThat(file.buckets()).containsOnlyKeys(Lake.RAW, Lake.LOGS).isEqualTo(state.buckets());
        assertThat(plan.buckets()).isEqualTo(state.buckets());
        assertThat(List.of(file.source(), state.source(), plan.source()))
                .containsExactly(Source.STATE, Source.STATE, Source.PLAN);
        assertThat(file.remarks()).isEmpty();
    }

    @Test
    void every_setting_of_a_bucket_is_found_with_its_address() {
        var raw = Lake.read(Lake.state()).bucket(Lake.RAW).orElseThrow();

        for (var setting : Setting.values()) {
            if (setting != Setting.BUCKET) {
                assertThat(raw.said(setting).orElseThrow())
                        .isInstanceOfSatisfying(
                                Said.Document.class,
                                said -> assertThat(said.address())
                                        .startsWith("module.zone[\"raw\"]." + setting.type() + ".this"));
            }
        }
        assertThat(raw.said(Setting.OBJECT_LOCK).orElseThrow().address()).endsWith(".this[0]");
    }

    @Test
    void what_is_secret_or_not_compared_is_never_kept() {
        assertThat(Lake.read(Lake.state()).toString()).contains("TlsOnly").doesNotContain("not-to-be-kept");
    }

    @Test
    void an_attribute_that_is_marked_as_sensitive_is_not_kept_and_said_to_be_so() {
        var state = Lake.state();
        var marked = JsonNodeFactory.instance.arrayNode();
        marked.addArray().addObject().put("type", "get_attr").put("value", "policy");
        for (var resource : state.path("resources")) {
            if (resource.path("type").asString().equals("aws_s3_bucket_policy")) {
                ((tools.jackson.databind.node.ObjectNode)
                                resource.path("instances").path(0))
                        .set("sensitive_attributes", marked);
            }
        }

        for (var declared : List.of(Lake.read(state), Lake.read(Lake.shown(state, "values")))) {
            assertThat(declared.toString()).doesNotContain("TlsOnly");
            assertThat(declared.bucket(Lake.RAW)
                            .orElseThrow()
                            .said(Setting.POLICY)
                            .orElseThrow())
                    .isInstanceOfSatisfying(
                            Said.Unsaid.class,
                            said -> assertThat(said.sentence())
                                    .contains("policy", "marked as sensitive")
                                    .endsWith("."));
        }
    }

    @Test
    void what_a_plan_knows_only_later_is_said_to_be_so() {
        var plan = Lake.shown(Lake.state(), "planned_values");
        var change = plan.putArray("resource_changes")
                .addObject()
                .put("address", "module.zone[\"raw\"].aws_s3_bucket_policy.this")
                .put("type", "aws_s3_bucket_policy");
        change.putObject("change")
                .putObject("after_unknown")
                .put("policy", true)
                .put("id", true);

        assertThat(Lake.read(plan)
                        .bucket(Lake.RAW)
                        .orElseThrow()
                        .said(Setting.POLICY)
                        .orElseThrow())
                .isInstanceOfSatisfying(
                        Said.Unsaid.class,
                        said -> assertThat(said.sentence()).contains("known only after the plan is applied"));
    }

    @Test
    void what_the_provider_fills_in_later_does_not_hide_what_the_code_says() {
        var plan = Lake.shown(Lake.state(), "planned_values");
        var change = plan.putArray("resource_changes")
                .addObject()
                .put("address", "module.zone[\"raw\"].aws_s3_bucket_versioning.this")
                .put("type", "aws_s3_bucket_versioning");
        var unknown = change.putObject("change").putObject("after_unknown");
        unknown.putArray("versioning_configuration").addObject().put("mfa_delete", true);

        assertThat(Lake.read(plan)
                        .bucket(Lake.RAW)
                        .orElseThrow()
                        .said(Setting.VERSIONING)
                        .orElseThrow())
                .isInstanceOf(Said.Document.class);
    }

    @Test
    void two_resources_about_one_setting_are_said_to_fight() {
        var state = Lake.state();
        var twin = Lake.attributes(state, "aws_s3_bucket_versioning", Lake.RAW).deepCopy();
        var resource = state.withArray("resources")
                .addObject()
                .put("mode", "managed")
                .put("type", "aws_s3_bucket_versioning")
                .put("name", "twin");
        resource.putArray("instances").addObject().set("attributes", twin);

        assertThat(Lake.read(state)
                        .bucket(Lake.RAW)
                        .orElseThrow()
                        .said(Setting.VERSIONING)
                        .orElseThrow())
                .isInstanceOfSatisfying(
                        Said.Unsaid.class,
                        said -> assertThat(said.sentence()).contains("aws_s3_bucket_versioning.twin", "Remove one"));
    }

    @Test
    void an_instance_that_was_replaced_and_waits_for_its_end_declares_nothing() {
        var state = Lake.state();
        for (var resource : state.path("resources")) {
            var instance = (tools.jackson.databind.node.ObjectNode)
                    resource.path("instances").path(0);
            if (instance.path("attributes").path("bucket").asString("").equals(Lake.RAW)) {
                instance.put("deposed", "0a1b2c3d");
            }
        }

        assertThat(Lake.read(state).buckets()).containsOnlyKeys(Lake.LOGS);
    }

    @Test
    void what_is_about_a_bucket_of_another_state_or_of_no_name_is_remarked() {
        var state = Lake.without(Lake.state(), "aws_s3_bucket", Lake.LOGS);
        Lake.attributes(state, "aws_s3_bucket_policy", Lake.RAW).putNull("bucket");

        assertThat(Lake.read(state).remarks())
                .hasSize(2)
                .anyMatch(remark -> remark.contains("aws_s3_bucket_policy.this does not say which bucket"))
                .anyMatch(remark -> remark.contains(Lake.LOGS + ", which no resource here declares"));
    }

    @Test
    void an_empty_state_declares_nothing() {
        assertThat(Lake.read("{\"format_version\":\"1.0\"}").buckets()).isEmpty();
        assertThat(Lake.read("{\"version\":4,\"resources\":[]}").buckets()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|The file is empty",
                "`resource \"aws_s3_bucket\" \"raw\" {}`|no JSON",
                "`{\"version\":4,\"resources\":[{\"mode\":`|breaks off at line 1",
                "[]|another JSON value",
                "{}|neither a state file nor",
                "`{\"version\":3,\"modules\":[]}`|state file of version 3; version 4 is read",
                "`{\"version\":5}`|state file of version 5",
                "`{\"format_version\":\"2.0\",\"values\":{}}`|format version 2.0",
                "`{\"format_version\":\"0.1\"}`|format version 0.1",
                "`{\"ID\":\"3\",\"Operation\":\"OperationTypeApply\",\"Info\":\"\",\"Who\":\"ada@host\",\"Version\":\"1.11.4\",\"Created\":\"2026-11-23\",\"Path\":\"p\"}`|note of a lock",
                "`{\"serial\":1,\"lineage\":\"a\",\"meta\":{},\"encrypted_data\":\"AAAA\",\"encryption_version\":\"v0\"}`|encrypted",
                "`{\"format_version\":\"1.2\",\"planned_values\":{},\"errored\":true}`|ended with an error",
                "PK binary|saved plan",
                "`{\"version\":4,\"resources\":{}}`|no list"
            })
    void what_is_not_terraforms_word_is_refused_in_a_sentence(String text, String says) {
        assertThatThrownBy(() -> Lake.read(text == null ? "" : text))
                .isInstanceOf(InvalidTerraform.class)
                .hasMessageContaining(says)
                .message()
                .endsWith(".");
    }

    @Test
    void a_text_that_is_no_json_is_not_repeated_in_the_sentence() {
        assertThatThrownBy(() -> Lake.read("{\"version\":4,\"outputs\":hunter2}"))
                .isInstanceOf(InvalidTerraform.class)
                .hasNoCause()
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void a_stream_that_fails_is_told_apart_from_bad_text() {
        var failing = new InputStream() {
            private final InputStream begun = new ByteArrayInputStream("{\"version\":4,".getBytes(UTF_8));

            @Override
            public int read() throws IOException {
                var next = begun.read();
                if (next < 0) {
                    throw new IOException("reset by peer");
                }
                return next;
            }
        };

        assertThatThrownBy(() -> TerraformReader.read(failing)).hasMessageContaining("could not be read to its end");
    }

    @Test
    void of_a_huge_state_only_the_buckets_are_kept() {
        var bucket =
                "{\"mode\":\"managed\",\"type\":\"aws_s3_bucket\",\"name\":\"one\",\"instances\":[{\"attributes\":{\"bucket\":\"one\"}}]}]}";
        var other =
                "{\"mode\":\"managed\",\"type\":\"aws_lambda_function\",\"name\":\"f\",\"instances\":[{\"attributes\":{\"bucket\":\"f\",\"code\":\""
                        + "x".repeat(1 << 20) + "\"}}]},";
        var parts = IntStream.range(0, 258)
                .mapToObj(i -> (InputStream) new ByteArrayInputStream(
                        (i == 0 ? "{\"version\":4,\"resources\":[" : i == 257 ? bucket : other).getBytes(UTF_8)))
                .iterator();
        var stream = new SequenceInputStream(Collections.enumeration(new Lazily(parts)));

        assertThat(TerraformReader.read(stream).buckets()).containsOnlyKeys("one");
    }

    /** Parts that are made when they are read, so that the whole is never in memory. */
    private static final class Lazily extends java.util.AbstractCollection<InputStream> {

        private final java.util.Iterator<InputStream> parts;

        Lazily(java.util.Iterator<InputStream> parts) {
            this.parts = parts;
        }

        @Override
        public java.util.Iterator<InputStream> iterator() {
            return parts;
        }

        @Override
        public int size() {
            return 258;
        }
    }
}
