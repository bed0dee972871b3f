package dev.headgate.engine.drift;

import static dev.headgate.engine.drift.Lake.RAW;
import static dev.headgate.engine.drift.Lake.attention;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.Status;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PatchTest {

    static final List<Edit> EDITS = DriftTest.EDITS;

    private static final Declared STATE = Lake.read(Lake.state());

    @ParameterizedTest
    @FieldSource("EDITS")
    void the_declared_value_closes_an_edit_and_a_second_run_has_nothing_to_say(Edit edit) {
        var live = edit.estate();
        var drift = attention(Lake.compare(live, STATE)).getFirst();
        var patch = Patch.to(RAW, drift.setting(), drift.address(), declared(drift.setting()));

        var after = patch.applied(live);

        assertThat(patch.hcl())
                .startsWith("resource \"" + drift.setting().type() + "\" \"this\" {\n  bucket ")
                .contains(" = \"" + RAW + "\"\n");
        assertThat(attention(Lake.compare(after, STATE, STATE))).isEmpty();
        assertThat(attention(Lake.compare(patch.applied(after), STATE, STATE))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("EDITS")
    void the_checks_that_an_edit_broke_are_named_as_mended_by_its_patch(Edit edit) {
        var live = edit.estate();
        var drift = attention(Lake.compare(live, STATE)).getFirst();
        var patch = Patch.to(RAW, drift.setting(), drift.address(), declared(drift.setting()));

        var effects = patch.effects(Lake.posture(), live, Lake.TODAY);

        assertThat(effects)
                .filteredOn(effect -> effect.required() && effect.before().status() == Status.FAIL)
                .extracting(Patch.Effect::check)
                .containsAll(drift.failing());
        assertThat(effects)
                .filteredOn(Patch.Effect::required)
                .noneMatch(effect -> effect.after().status() == Status.FAIL);
    }

    @ParameterizedTest
    @EnumSource(
            value = Setting.class,
            names = {"BUCKET"},
            mode = EnumSource.Mode.EXCLUDE)
    void what_is_live_becomes_terraforms_words_and_back_again_without_a_difference(Setting setting) {
        var live = Objects.requireNonNull(Lake.live().get(RAW))
                .answer(setting.call().orElseThrow())
                .document();

        assertThat(bare(setting, back(setting, live))).isEqualTo(bare(setting, live));
    }

    @ParameterizedTest
    @FieldSource("EDITS")
    void what_an_edit_made_of_a_setting_can_be_taken_over_into_code(Edit edit) {
        if (!(edit.answer() instanceof Answer.Value(var live))) {
            return;
        }
        var setting = Setting.toldBy(edit.call()).orElseThrow();

        assertThat(bare(setting, back(setting, live))).isEqualTo(bare(setting, live));
    }

    @Test
    void a_patch_is_written_as_people_write_terraform() {
        var lifecycle = Patch.to(
                RAW, Setting.LIFECYCLE, "module.zone[\"raw\"].aws_s3_bucket_lifecycle_configuration.kept", lifecycle());

        assertThat(lifecycle.hcl()).isEqualTo("""
                resource "aws_s3_bucket_lifecycle_configuration" "kept" {
                  bucket = "lake-prod-raw-111122223333"

                  rule {
                    id     = "expire"
                    status = "Enabled"

                    filter {}

                    expiration {
                      days = 30
                    }
                  }
                }
                """);
    }

    @ParameterizedTest
    @EnumSource(
            value = Setting.class,
            names = {"BUCKET"},
            mode = EnumSource.Mode.EXCLUDE)
    void what_is_declared_is_written_without_the_zeros_of_a_refresh_and_means_the_same(Setting setting) {
        var declared = declared(setting);

        assertThat(bare(setting, back(setting, declared))).isEqualTo(bare(setting, declared));
        assertThat(Patch.to(RAW, setting, "", declared).hcl())
                .doesNotContain("years", "= false", "= \"\"", "date = 0", "expiration {\n      days = 0");
    }

    @Test
    void a_transition_at_once_keeps_its_zero() {
        assertThat(Patch.to(RAW, Setting.LIFECYCLE, "", declared(Setting.LIFECYCLE))
                        .hcl())
                .contains("      storage_class = \"INTELLIGENT_TIERING\"\n      days          = 0\n")
                .containsOnlyOnce("= 0\n");
    }

    @Test
    void an_empty_filter_as_the_scan_reads_it_stays_a_block() {
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray("Rules").addObject().put("ID", "all").put("Filter", "");

        assertThat(Patch.to(RAW, Setting.LIFECYCLE, "", document).hcl()).contains("filter {}\n");
    }

    @Test
    void a_template_in_a_value_stays_text() {
        var policy = JsonNodeFactory.instance
                .objectNode()
                .put(
                        "Policy",
                        "{\"Statement\":{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":\"${aws:username}\"}}");

        assertThat(Patch.to(RAW, Setting.POLICY, "", policy).hcl())
                .contains("policy = jsonencode({", "\"$${aws:username}\"", "\"this\"");
    }

    @Test
    void a_patch_of_the_log_bucket_names_what_it_changes_at_the_buckets_that_log_there() {
        var closed = Patch.to(Lake.LOGS, Setting.POLICY, "", JsonNodeFactory.instance.objectNode());

        assertThat(closed.effects(Lake.posture(), Lake.estate(Lake.live()), Lake.TODAY))
                .anySatisfy(effect -> {
                    assertThat(effect.bucket()).isEqualTo(RAW);
                    assertThat(effect.check()).isEqualTo("S3-24");
                    assertThat(effect.after().status()).isEqualTo(Status.FAIL);
                });
    }

    private static JsonNode lifecycle() {
        var document = JsonNodeFactory.instance.objectNode();
        var rule = document.putArray("Rules").addObject().put("ID", "expire").put("Status", "Enabled");
        rule.putObject("Filter");
        rule.putObject("Expiration").put("Days", 30);
        return document;
    }

    private static JsonNode declared(Setting setting) {
        return ((Said.Document) STATE.bucket(RAW).orElseThrow().said(setting).orElseThrow()).document();
    }

    private static JsonNode back(Setting setting, JsonNode document) {
        var resources = TerraformShape.of(setting, document).stream()
                .map((ObjectNode body) -> new TerraformResource("", setting.type(), body, Map.of()))
                .toList();
        return Translation.of(setting, resources);
    }

    private static JsonNode bare(Setting setting, JsonNode document) {
        return Noise.without(setting, document, UnaryOperator.identity());
    }
}
