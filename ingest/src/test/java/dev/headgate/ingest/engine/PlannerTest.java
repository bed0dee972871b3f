package dev.headgate.ingest.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.Lane;
import dev.headgate.contract.RunId;
import dev.headgate.contract.Slice;
import dev.headgate.contract.SourceId;
import dev.headgate.contract.source.SourceDefinition;
import dev.headgate.contract.source.StreamDefinition;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.store.FolderStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerTest {

    private static final Instant ASKED = Instant.parse("2026-03-03T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void a_stream_without_windows_is_one_slice_whose_id_depends_on_the_version() {
        var one = plan("", "1").get(0);
        var other = plan("", "2").get(0);

        assertThat(one.from()).isEmpty();
        assertThat(one.id())
                .matches("[0-9a-f]{16}")
                .isEqualTo(plan("", "1").get(0).id())
                .isNotEqualTo(other.id());
    }

    @Test
    void windows_touch_without_overlapping_and_the_last_ends_when_the_run_was_asked_for() {
        var slices = plan(window(", step: P1D, cursor_granularity: PT1S"), "1");

        assertThat(slices)
                .extracting(
                        slice -> slice.from().orElseThrow() + " " + slice.to().orElseThrow())
                .containsExactly(
                        "2026-03-01T00:00:00Z 2026-03-01T23:59:59Z",
                        "2026-03-02T00:00:00Z 2026-03-02T23:59:59Z",
                        "2026-03-03T00:00:00Z 2026-03-03T12:00:00Z");
        assertThat(slices).extracting(Slice::id).doesNotHaveDuplicates();
    }

    @Test
    void without_a_step_the_window_is_one() {
        assertThat(plan(window(""), "1"))
                .singleElement()
                .satisfies(slice -> assertThat(slice.to()).contains("2026-03-03T12:00:00Z"));
    }

    @Test
    void an_end_before_the_start_leaves_nothing_to_pull() {
        assertThat(plan(window(", end_datetime: \"2026-02-01T00:00:00Z\""), "1"))
                .isEmpty();
    }

    @Test
    void a_start_that_is_no_moment_is_named() {
        assertThatThrownBy(() ->
                        new Planner(new SourceId("s"), "1", Map.of("start", "soon")).plan(stream(window("")), ASKED))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("'soon' is not a moment");
    }

    @Test
    void lanes_share_the_slices_without_gap_and_there_is_always_one() {
        var slices = new Slices(new FolderStore(folder), new RunId("r-0001"));

        assertThat(slices.lanes(0)).containsExactly(new Lane("runs/r-0001/slices.jsonl", 0, 0));
        assertThat(slices.lanes(3)).extracting(Lane::from, Lane::to).hasToString("[(0, 1), (1, 2), (2, 3)]");
        var many = slices.lanes(1001);
        assertThat(many).hasSize(40);
        assertThat(many.get(0).from()).isZero();
        assertThat(many.get(39).to()).isEqualTo(1001);
        for (var i = 1; i < many.size(); i++) {
            assertThat(many.get(i).from()).isEqualTo(many.get(i - 1).to());
        }
    }

    @Test
    void a_plan_is_kept_as_it_was_written_first() {
        var slices = new Slices(new FolderStore(folder), new RunId("r-0001"));
        var first = List.of(new Slice("a", "sales", Optional.empty(), Optional.of("2026")));

        slices.keep(first);
        var kept = slices.keep(List.of(new Slice("b", "sales", Optional.empty(), Optional.empty())));

        assertThat(kept).isEqualTo(first);
    }

    private static List<Slice> plan(String window, String version) {
        return new Planner(new SourceId("s"), version, Map.of("start", "2026-03-01T00:00:00Z"))
                .plan(stream(window), ASKED);
    }

    private static String window(String more) {
        return "incremental_sync: {type: DatetimeBasedCursor, cursor_field: at, start_datetime: \"{{ config['start'] }}\", datetime_format: \"%Y-%m-%dT%H:%M:%SZ\""
                + more + "}";
    }

    private static StreamDefinition stream(String window) {
        return SourceDefinition.parse("""
                version: 6.0.0
                type: DeclarativeSource
                streams:
                  - type: DeclarativeStream
                    name: sales
                    retriever:
                      requester: {url_base: "https://api.example.com", path: /sales}
                      record_selector: {extractor: {field_path: []}}
                    %s
                x-headgate: {hosts: [api.example.com], mapping: sales_fact}
                """.formatted(window)).stream("sales");
    }
}
