package dev.headgate.console.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.runs.Diagnosis.Action;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences are those that functions, job and state machine really end with. */
class DiagnosisTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SET_SECRET  | The API answered 401 to GET http://127.0.0.1:8090/sales: it does not accept the credential. Check the secret of source sales-api.
            SET_SECRET  | The API answered 403 to GET https://api.example.com/sales: it does not accept the credential. Check the secret of source sales-api.
            SET_SECRET  | There is no secret headgate/prod/sources/sales-api, which the definition's config[...] reads. Store the secret of source sales-api, then retry.
            SET_SECRET  | The secret headgate/prod/sources/sales-api is not a JSON object of names and values. Store it again.
            SET_SECRET  | The source's secret has no value for {{ config['api_token'] }}. Store the secret with that key.
            EDIT_SOURCE | 720 of 12000 rows of the run r-20260301-0001 were set aside, a share of 6 %; the mapping stops above 5 %. Reasons: amount_missing 700. Nothing was loaded; the rows lie in quarantine/sales-api/run=r-20260301-0001/. Correct the source or the mapping, or raise stop_above, and retry the run.
            EDIT_SOURCE | The records of stream sales differ from the declared schema: new customer.tier (line 41 of raw/x.ndjson.gz), and on_drift is stop. Change the schema in the definition, or on_drift.
            RETRY       | The API answered 502 to GET https://api.example.com/sales, fault 6 on this page. What was pulled so far is kept: retry the run when the API is well again.
            RETRY       | The API did not answer (HttpTimeoutException: no whole answer within 15000 ms) to GET https://api.example.com/sales, fault 6 on this page. What was pulled so far is kept: retry the run when the API is well again.
            EDIT_SOURCE | The API answered 404 to GET https://api.example.com/sales: 'no such page'. Check the path and the parameters of the stream.
            EDIT_SOURCE | The source may reach only api.example.com (x-headgate hosts), not other.example.com:443. Add the host to the definition if that is meant.
            EDIT_SOURCE | The API named the page it had just sent as the next page, so the pull would never end. Check cursor_value and stop_condition.
            EDIT_SOURCE | The mapping mappings/sales_fact/3.yaml cannot be used: it needs columns.
            RETRY       | The load was cancelled in the warehouse; nothing was loaded. Start a new attempt.
            RETRY       | sandbox restarted
            RETRY       | The run took longer than the state machine allows and was ended.
            RETRY       | The process of the function ended before it answered.
            RETRY       | The run took longer than 60 minutes.
            RUN_AGAIN   | The raw object raw/x.ndjson.gz has 12 bytes where its checkpoint says 13 bytes, so the run cannot be committed. Start a new run of the source.
            RUN_AGAIN   | The raw object raw/x.ndjson.gz is not the one that was committed: its SHA-256 differs; restore the committed version or run the ingest again.
            ASK_ADMIN   | The environment variable HEADGATE_COPY_ROLE of the load function is not set.
            ASK_ADMIN   | AWS refused to start the execution r-20260301-0001-1 (StateMachineDoesNotExist).
            RETRY       | The warehouse staged 10 rows for run r-20260301-0001 where the job wrote 12 rows for table sales_fact. Compare the run's COPY manifest with its files and retry the run: its rows are replaced.
            RETRY       | Run r-20260301-0001 committed 12 records, but the job read 12 and accounts for 11. Retry the run; if it stays so, report it.
            RETRY       | Something that nobody has ever seen.""")
    void the_next_step_follows_from_what_the_failing_part_said(Action action, String sentence) {
        var diagnosis = Diagnosis.of(failed("IngestLane", sentence), List.of()).orElseThrow();

        assertThat(diagnosis.action()).isEqualTo(action);
        assertThat(diagnosis.sentence()).isEqualTo(sentence);
        assertThat(diagnosis.likely()).endsWith(".");
        assertThat(diagnosis.next()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ASK_ADMIN   | ERROR: permission denied for relation sales_fact
            EDIT_SOURCE | ERROR: value too long for type character varying(50)
            RETRY       | ERROR: 1023 DETAIL: Serializable isolation violation on table
            RETRY       | ERROR: could not serialize: concurrent update
            RETRY       | ERROR: out of disk""")
    void what_the_warehouse_says_to_a_load_is_read_as_of_a_load(Action action, String sentence) {
        var diagnosis =
                Diagnosis.of(failed("LoadWarehouse", sentence), List.of()).orElseThrow();

        assertThat(diagnosis.action()).isEqualTo(action);
    }

    @Test
    void the_evidence_names_the_step_the_retries_and_how_far_it_came() {
        var steps = List.of(
                step("CommitRaw", Step.State.SUCCEEDED, 0, Optional.of(NOON)),
                step("ETLProcess", Step.State.FAILED, 2, Optional.of(NOON)));

        var diagnosis = Diagnosis.of(failed("ETLProcess", "Why."), steps).orElseThrow();

        assertThat(diagnosis.evidence())
                .containsExactly(
                        "It failed in the step ETLProcess.",
                        "Steps were tried again 2 times before that.",
                        "The last step that went through is CommitRaw.");
    }

    @Test
    void a_run_that_the_api_has_asked_to_wait_needs_nothing_but_time() {
        var run = run(new RunState.Running(NOON));
        var waiting = new Step(
                9,
                "WaitForSource",
                Optional.of(0),
                NOON,
                Optional.empty(),
                Step.State.RUNNING,
                true,
                0,
                Optional.empty());
        var busy = step("IngestLane", Step.State.RUNNING, 0, Optional.empty());

        assertThat(Diagnosis.of(run, List.of(waiting)).orElseThrow().action()).isEqualTo(Action.WAIT);
        assertThat(Diagnosis.of(run, List.of(waiting, busy))).isEmpty();
    }

    @Test
    void a_lost_run_can_be_retried_and_a_good_one_needs_no_doctor() {
        var lost = run(new RunState.Lost(Optional.of(NOON), NOON, "AWS knows no execution of it any more."));

        assertThat(Diagnosis.of(lost, List.of()).orElseThrow().action()).isEqualTo(Action.RETRY);
        assertThat(Diagnosis.of(run(new RunState.Succeeded(NOON, NOON)), List.of()))
                .isEmpty();
        assertThat(Diagnosis.of(run(new RunState.Cancelled(Optional.empty(), NOON, "By ada.")), List.of()))
                .isEmpty();
    }

    private static Step step(String name, Step.State state, int retries, Optional<Instant> exited) {
        return new Step(1, name, Optional.empty(), NOON, exited, state, false, retries, Optional.empty());
    }

    private static Run failed(String step, String sentence) {
        return run(new RunState.Failed(NOON, NOON, new Cause(Optional.of(step), sentence)));
    }

    private static Run run(RunState state) {
        return new Run(
                new RunId("r-20260301-0001"),
                new SourceId("sales-api"),
                "sales",
                "sources/sales-api/1.yaml",
                "mappings/sales_fact/1.yaml",
                NOON,
                "ada",
                new Attempt(1, NOON, "ada", state),
                Optional.empty());
    }
}
