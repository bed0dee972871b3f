package dev.headgate.engine.drift;

import static dev.headgate.engine.drift.Lake.RAW;
import static dev.headgate.engine.drift.Lake.attention;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.BucketSnapshot.Fate;
import dev.headgate.engine.posture.Call;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class DriftTest {

    static final List<Edit> EDITS = Edit.all();

    private static final Declared STATE = Lake.read(Lake.state());

    @Test
    void a_lake_that_is_as_declared_starts_at_no_drift() {
        var found = Lake.compare(Lake.estate(Lake.live()), STATE, STATE);

        assertThat(attention(found)).isEmpty();
        assertThat(found).hasSize(2 * Setting.values().length);
    }

    @Test
    void there_are_twenty_edits_or_more() {
        assertThat(EDITS).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @FieldSource("EDITS")
    void an_edit_behind_terraforms_back_is_drift_of_its_setting_and_of_no_other(Edit edit) {
        var found = attention(Lake.compare(edit.estate(), STATE));

        assertThat(found).hasSize(1);
        var drift = found.getFirst();
        assertThat(drift.bucket()).isEqualTo(RAW);
        assertThat(drift.kind()).isEqualTo(DriftKind.DRIFTED);
        assertThat(drift.setting()).isEqualTo(Setting.valueOf(edit.text("setting")));
        assertThat(drift.address())
                .startsWith("module.zone[\"raw\"]." + drift.setting().type());
        assertThat(drift.sentence()).endsWith("is not as Terraform declares it.");
        assertThat(drift.differences()).anySatisfy(difference -> {
            assertThat(difference.path()).contains(edit.text("path"));
            matches(edit, "declared", difference.declared());
            matches(edit, "live", difference.live());
        });
        if (edit.finds().has("failing")) {
            assertThat(drift.failing()).contains(edit.text("failing"));
        }
        assertThat(drift.failingAsDeclared()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("EDITS")
    void once_the_code_takes_an_edit_over_the_code_is_judged(Edit edit) {
        var taken = edit.taken(STATE);

        var found = attention(Lake.compare(edit.estate(), taken));

        if (edit.isUnlikeNew()) {
            assertThat(found)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.kind()).isEqualTo(DriftKind.UNMANAGED));
            return;
        }
        for (var finding : found) {
            assertThat(finding.kind()).isEqualTo(DriftKind.CODE_WRONG);
            assertThat(finding.sentence()).contains("breaks the baseline: S3-");
        }
        if (edit.finds().has("failing")) {
            assertThat(found)
                    .anySatisfy(
                            finding -> assertThat(finding.failingAsDeclared()).contains(edit.text("failing")));
        }
    }

    @ParameterizedTest
    @FieldSource("EDITS")
    void a_refresh_does_not_erase_an_edit_because_what_was_applied_is_remembered(Edit edit) {
        var refreshed = edit.taken(STATE);

        var found = attention(Lake.compare(edit.estate(), refreshed, STATE));

        assertThat(found)
                .filteredOn(finding -> finding.setting() == Setting.valueOf(edit.text("setting")))
                .singleElement()
                .satisfies(drift -> {
                    assertThat(drift.kind()).isEqualTo(DriftKind.DRIFTED);
                    assertThat(drift.sentence())
                            .contains(edit.isUnlikeNew() ? "no longer says anything" : "a refresh took a change over");
                    assertThat(drift.differences()).isNotEmpty();
                });
    }

    @Test
    void code_that_was_changed_to_what_is_live_is_no_drift_whatever_was_applied() {
        var edit = EDITS.getLast();
        var state = edit.taken(STATE);
        var plan = new Declared(Declared.Source.PLAN, state.buckets(), List.of());

        assertThat(attention(Lake.compare(edit.estate(), plan, STATE))).isEmpty();
    }

    @Test
    void a_resource_that_a_refresh_took_out_of_the_state_is_still_drift() {
        var refreshed = Lake.read(Lake.without(Lake.state(), "aws_s3_bucket_policy", RAW));

        var found = attention(Lake.compare(Lake.estate(Call.POLICY, Lake.ABSENT), refreshed, STATE));

        assertThat(found).singleElement().satisfies(drift -> {
            assertThat(drift.kind()).isEqualTo(DriftKind.DRIFTED);
            assertThat(drift.differences())
                    .singleElement()
                    .satisfies(difference -> assertThat(difference.declared()).contains("aws:securetransport"));
        });
    }

    @Test
    void a_bucket_that_terraform_does_not_know_is_unmanaged() {
        var buckets = Lake.live();
        buckets.put("by-hand", Lake.bucket("by-hand", Map.of()));

        assertThat(attention(Lake.compare(Lake.estate(buckets), STATE)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.bucket()).isEqualTo("by-hand");
                    assertThat(found.setting()).isEqualTo(Setting.BUCKET);
                    assertThat(found.kind()).isEqualTo(DriftKind.UNMANAGED);
                });
    }

    @Test
    void a_setting_that_terraform_leaves_out_is_unmanaged_once_somebody_sets_it() {
        var state = Lake.read(Lake.without(Lake.state(), "aws_s3_bucket_inventory", RAW));

        assertThat(attention(Lake.compare(Lake.estate(Lake.live()), state)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.setting()).isEqualTo(Setting.INVENTORY);
                    assertThat(found.kind()).isEqualTo(DriftKind.UNMANAGED);
                });
        assertThat(attention(Lake.compare(Lake.estate(Call.INVENTORY, Lake.ABSENT), state)))
                .isEmpty();
    }

    @Test
    void a_setting_that_the_baseline_asks_for_and_no_code_declares_is_the_codes_fault() {
        var state = Lake.read(Lake.without(Lake.state(), "aws_s3_bucket_lifecycle_configuration", RAW));

        assertThat(attention(Lake.compare(Lake.estate(Call.LIFECYCLE, Lake.ABSENT), state)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(DriftKind.CODE_WRONG);
                    assertThat(found.sentence()).startsWith("Terraform says nothing of the lifecycle");
                    assertThat(found.failingAsDeclared()).containsExactly("S3-27", "S3-29");
                });
    }

    @Test
    void a_bucket_that_was_renamed_by_replacement_is_missing_under_the_new_name_and_unmanaged_under_the_old() {
        var renamed = Lake.read(Lake.state().toString().replace(RAW, "lake-prod-raw2-" + Lake.ACCOUNT));

        var found = attention(Lake.compare(Lake.estate(Lake.live()), renamed, STATE));

        assertThat(found)
                .extracting(DriftFinding::bucket, DriftFinding::setting, DriftFinding::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RAW, Setting.BUCKET, DriftKind.UNMANAGED),
                        org.assertj.core.groups.Tuple.tuple(
                                "lake-prod-raw2-" + Lake.ACCOUNT, Setting.BUCKET, DriftKind.DRIFTED));
        assertThat(found.getFirst().sentence()).contains("at the last apply");
        assertThat(found.getLast().sentence()).contains("deleted, or replaced");
    }

    @Test
    void a_bucket_deleted_during_the_scan_is_drift_when_declared_and_nothing_when_not() {
        var gone = new BucketSnapshot(RAW, Lake.REGION, Lake.ACCOUNT, Instant.EPOCH, Map.of(), Fate.DELETED);
        var buckets = Lake.live();
        buckets.put(RAW, gone);
        buckets.put("by-hand", new BucketSnapshot("by-hand", "x", "y", Instant.EPOCH, Map.of(), Fate.DELETED));

        assertThat(attention(Lake.compare(Lake.estate(buckets), STATE)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.bucket()).isEqualTo(RAW);
                    assertThat(found.kind()).isEqualTo(DriftKind.DRIFTED);
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = Setting.class,
            names = {"BUCKET"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_call_that_was_denied_is_unseen_and_never_in_line(Setting setting) {
        var call = setting.call().orElseThrow();

        var found = Lake.compare(Lake.estate(call, new Answer.Denied("Refused with 403 AccessDenied.")), STATE);

        assertThat(found)
                .filteredOn(finding -> finding.bucket().equals(RAW) && finding.setting() == setting)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(DriftKind.UNSEEN);
                    assertThat(finding.sentence()).contains(call.permission());
                });
    }

    @Test
    void a_waiver_takes_only_what_it_is_about_out_of_attention() {
        var edit = EDITS.getFirst();
        var waiving = new Drift(Lake.posture(), finding -> finding.setting() == Setting.POLICY);

        var found = waiving.compare(edit.estate(), STATE, Optional.empty(), Lake.TODAY);

        assertThat(attention(found)).isEmpty();
        assertThat(found)
                .filteredOn(finding -> finding.kind() == DriftKind.WAIVED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.differences()).isNotEmpty());
    }

    private static void matches(Edit edit, String side, String value) {
        if (edit.finds().has(side)) {
            var wanted = edit.text(side);
            if (wanted.isEmpty()) {
                assertThat(value).isEmpty();
            } else {
                assertThat(value).contains(wanted);
            }
        }
    }
}
