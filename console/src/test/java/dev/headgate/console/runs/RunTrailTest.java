package dev.headgate.console.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.platform.Estate;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.testing.FakeLake;
import dev.headgate.console.testing.InMemoryRunStore;
import dev.headgate.contract.Checkpoint;
import dev.headgate.contract.CopyManifest;
import dev.headgate.contract.JobReport;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RawObject;
import dev.headgate.contract.RunId;
import dev.headgate.contract.Slice;
import dev.headgate.contract.SourceId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class RunTrailTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final RunId RUN = new RunId("r-20260301-0001");
    private static final SourceId SOURCE = new SourceId("sales-api");
    private static final RawObject OBJECT = new RawObject("raw/x-000.ndjson.gz", "s0", 12, 500, 90, "aa");

    private final FakeLake lake = new FakeLake();
    private final InMemoryRunStore store = new InMemoryRunStore();
    private final RunFigures figures = Mockito.mock(RunFigures.class);
    private final RunTrail trail =
            new RunTrail(new Runs(store, figures, lake, Clock.fixed(NOON, ZoneOffset.UTC)), lake, lake, estate());

    @BeforeEach
    void a_run() {
        store.add(new Run(
                RUN,
                SOURCE,
                "sales",
                "sources/sales-api/3.yaml",
                "mappings/sales_fact/2.yaml",
                NOON,
                "ada",
                new Attempt(1, NOON, "ada", new RunState.Running(NOON)),
                Optional.empty()));
    }

    @Test
    void a_run_that_is_not_planned_has_no_slices() {
        assertThat(trail.slices(RUN, 0, 10)).isEqualTo(new RunSlices(0, 0, 0, List.of()));
    }

    @Test
    void a_part_of_the_plan_has_the_lanes_of_the_whole_and_what_each_slice_came_to() {
        lake.plans.put(
                RUN,
                IntStream.range(0, 80)
                        .mapToObj(number -> new Slice("s" + number, "sales", Optional.empty(), Optional.empty()))
                        .toList());
        lake.checkpoints.put(
                "s79", new Checkpoint("s79", 2, Optional.empty(), 12, 1, List.of(OBJECT), List.of(), 5_400, true));

        var part = trail.slices(RUN, 78, 10);

        assertThat(part.total()).isEqualTo(80);
        assertThat(part.begun()).isOne();
        assertThat(part.slices()).extracting(RunSlices.Progress::lane).containsExactly(39, 39);
        assertThat(part.slices().getFirst().state()).isEqualTo(RunSlices.State.PLANNED);
        assertThat(part.slices().getLast())
                .isEqualTo(new RunSlices.Progress(
                        new Slice("s79", "sales", Optional.empty(), Optional.empty()),
                        39,
                        RunSlices.State.DONE,
                        12,
                        1,
                        500,
                        1,
                        Duration.ofMillis(5_400),
                        2));
    }

    @Test
    void until_it_is_committed_the_folder_is_the_evidence_and_nothing_is_said_of_rows() {
        lake.raw.add(new LakeObject("headgate-test-raw", "raw/y-000.ndjson.gz", 90, Optional.empty()));

        var evidence = trail.evidence(RUN);

        assertThat(evidence.raw().committed()).isFalse();
        assertThat(evidence.raw().objects()).isEqualTo(lake.raw);
        assertThat(evidence.processed()).isEmpty();
        assertThat(evidence.warehouse().table()).isEqualTo("sales_fact");
        assertThat(evidence.warehouse().staged()).isEmpty();
    }

    @Test
    void what_is_committed_written_and_loaded_is_named_with_the_sql_to_look_at_it() {
        lake.manifests.put(
                RUN,
                new RawManifest(
                        RUN, 1, SOURCE, "sales", "d", 1, List.of(OBJECT), 12, 0, List.of(), List.of(), 0, NOON));
        lake.copies.put(
                RUN,
                new CopyManifest(List.of(
                        new CopyManifest.Entry("s3://processed/parquet/a.parquet", true, new CopyManifest.Meta(77)))));
        lake.jobs.put(RUN, job());

        var evidence = trail.evidence(RUN);

        assertThat(evidence.raw().committed()).isTrue();
        assertThat(evidence.raw().objects().getFirst().rows()).contains(12L);
        assertThat(evidence.processed())
                .containsExactly(new LakeObject("processed", "parquet/a.parquet", 77, Optional.empty()));
        assertThat(evidence.processed().getFirst().copyCommand())
                .isEqualTo("aws s3 cp s3://processed/parquet/a.parquet .");
        assertThat(evidence.warehouse().countSql())
                .isEqualTo("select count(*) as rows, sum(amount) as amount from public.sales_fact"
                        + " where headgate_run = 'r-20260301-0001';");
    }

    @Test
    void logs_of_an_attempt_end_where_the_next_one_was_asked_for() {
        store.add(RUN, new Attempt(2, NOON.plusSeconds(600), "ada", new RunState.Queued()));
        var run = store.find(RUN).orElseThrow();
        var first = new LogFilter(Optional.of(1), Optional.empty(), Optional.of(NOON.plusSeconds(9)), 10);

        var question = first.question(run, store.attempts(RUN), NOON.plusSeconds(900));

        assertThat(question.from()).isEqualTo(NOON.plusSeconds(9));
        assertThat(question.to()).isEqualTo(NOON.plusSeconds(600));
        var third = new LogFilter(Optional.of(3), Optional.empty(), Optional.empty(), 10);
        assertThatThrownBy(() -> third.question(run, store.attempts(RUN), NOON)).isInstanceOf(Refusal.class);
    }

    private static JobReport job() {
        var sums = Map.of("amount", BigDecimal.ONE);
        return new JobReport(RUN, "sales_fact", 12, 12, 0, Map.of(), sums, List.of(), 1, 2, 0.5);
    }

    private static Estate estate() {
        return new Estate(
                "arn:aws:states:eu-central-1:123456789012:stateMachine:headgate-test-pipeline",
                "headgate-test-control",
                "headgate-test-raw",
                "headgate-test-processed",
                "headgate/test/sources/",
                "headgate-test-check",
                "headgate-test",
                "arn:aws:iam::123456789012:role/headgate-test-scheduler",
                null,
                null);
    }
}
