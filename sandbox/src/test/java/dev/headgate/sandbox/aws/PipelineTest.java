package dev.headgate.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.estate.Estate;
import dev.headgate.sandbox.aws.moto.Moto;
import dev.headgate.sandbox.journey.RunningSandbox;
import dev.headgate.sandbox.postgres.DatabaseAtHand;
import dev.headgate.sandbox.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.JobRunState;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** The contract of the state machine: the ASL template, run as it is, does what the design says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelineTest {

    private DatabaseAtHand warehouse;
    private RunningGateway aws;
    private Pipeline pipeline;

    @BeforeAll
    void start(@TempDir Path state, @TempDir Path database) throws Exception {
        warehouse = DatabaseAtHand.in(database);
        aws = RunningGateway.start(state, (_, _) -> warehouse.connect(PostgresServer.SUPERUSER));
        pipeline = Pipeline.of(aws);
    }

    @AfterAll
    void stop() throws Exception {
        aws.close();
        warehouse.close();
    }

    @Test
    void a_run_goes_through_all_steps_and_loads_the_warehouse() throws Exception {
        var ended = pipeline.ended(pipeline.start("r-good-0001", "good"));

        assertThat(ended.status()).as(ended.cause()).isEqualTo(ExecutionStatus.SUCCEEDED);
        var output = Json.mapper().readTree(ended.output());
        assertThat(output.at("/published/report").asString()).isEqualTo("runs/r-good-0001/report.json");
        assertThat(output.at("/job/state").asString()).isEqualTo("SUCCEEDED");
        assertThat(output.at("/loaded/Status").asString()).isEqualTo("FINISHED");
        assertThat(rows("r_good_0001")).isEqualTo(3);
        var entered = pipeline.entered(ended.executionArn());
        assertThat(entered).contains("PlanSlices", "WaitForSource", "CommitRaw", "ETLProcess", "Publish");
        assertThat(entered).filteredOn("IngestLane"::equals).hasSize(4);
        assertThat(entered).doesNotContain("StartCrawler", "NotifyFailure");
    }

    @Test
    void drift_sends_the_crawler() {
        var ended = pipeline.ended(pipeline.start("r-drift-0001", "drifting"));

        assertThat(ended.status()).as(ended.cause()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(pipeline.entered(ended.executionArn())).contains("StartCrawler");
    }

    @Test
    void a_function_that_throws_fails_the_run_with_its_own_words_and_the_topic_hears_of_it() throws Exception {
        var queue = subscribed();

        var ended = pipeline.ended(pipeline.start("r-unreadable-0001", "unreadable"));

        assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(ended.error()).isEqualTo("java.lang.IllegalStateException");
        assertThat(ended.cause()).contains("The definition names no stream; add one.");
        assertThat(received(queue)).contains("r-unreadable-0001").contains("The definition names no stream");
    }

    @Test
    void a_killed_function_is_called_again() {
        var execution = pipeline.start("r-deadly-0001", "deadly");
        pipeline.waitUntilIn(execution, "PlanSlices");
        Until.present(Duration.ofSeconds(60), () -> planned("r-deadly-0001"));

        aws.kill("lambda");

        var ended = pipeline.ended(execution);
        assertThat(ended.status()).as(ended.cause()).isEqualTo(ExecutionStatus.SUCCEEDED);
        var failed = pipeline.events(execution).stream()
                .filter(event -> event.type() == HistoryEventType.TASK_FAILED)
                .findFirst()
                .orElseThrow()
                .taskFailedEventDetails();
        assertThat(failed.error()).isEqualTo("Runtime.ExitError");
        assertThat(failed.cause()).contains("Runtime exited with error: signal: killed");
    }

    @Test
    void a_job_that_gives_up_fails_the_run_with_its_sentence() {
        var ended = pipeline.ended(pipeline.start("r-dirty-0001", "too-dirty"));

        assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(ended.error()).isEqualTo("States.TaskFailed");
        assertThat(Json.mapper().readTree(ended.cause()).path("ErrorMessage").asString())
                .isEqualTo("12 % of the rows are bad, 5 % are allowed.");
    }

    @Test
    void a_killed_job_fails_the_run_and_says_how_it_ended() {
        var execution = pipeline.start("r-stuck-0001", "stuck");
        pipeline.waitUntilIn(execution, "ETLProcess");

        aws.kill("glue-" + jobOf("r-stuck-0001"));

        var ended = pipeline.ended(execution);
        assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(ended.cause()).contains("ended from outside by signal 9");
    }

    @Test
    void a_batch_that_breaks_leaves_the_warehouse_as_it_was() {
        var ended = pipeline.ended(pipeline.start("r-unloadable-0001", "unloadable"));

        assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(ended.error()).isEqualTo("Warehouse.LoadFailed");
        assertThat(ended.cause()).startsWith("Query #2 failed with ERROR: relation \"nowhere\" does not exist");
        assertThatThrownBy(() -> rows("r_unloadable_0001")).isInstanceOf(SQLException.class);
    }

    @Test
    void a_stopped_run_stops_its_job() {
        var execution = pipeline.start("r-stopped-0001", "stuck");
        pipeline.waitUntilIn(execution, "ETLProcess");
        var job = jobOf("r-stopped-0001");

        pipeline.states()
                .stopExecution(request ->
                        request.executionArn(execution).error("Cancelled").cause("by an operator"));

        var ended = pipeline.describe(execution);
        assertThat(ended.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(ended.cause()).isEqualTo("by an operator");
        RunningSandbox.await(Duration.ofSeconds(20), "the job to stop", () -> stateOf(job) == JobRunState.STOPPED);
    }

    private JobRunState stateOf(String job) {
        return aws.client(GlueClient.builder())
                .getJobRun(request -> request.jobName("headgate-sandbox-etl").runId(job))
                .jobRun()
                .jobRunState();
    }

    @Test
    void executions_and_histories_come_in_pages_and_both_orders() {
        var execution = pipeline.ended(pipeline.start("r-paged-0001", "good")).executionArn();

        var all = pipeline.events(execution);
        var paged = pipeline.states()
                .getExecutionHistoryPaginator(
                        request -> request.executionArn(execution).maxResults(7))
                .events();
        var newest = pipeline.states()
                .getExecutionHistory(request ->
                        request.executionArn(execution).reverseOrder(true).maxResults(1));
        var one = pipeline.states()
                .listExecutions(
                        request -> request.stateMachineArn(pipeline.machine()).maxResults(1));

        assertThat(paged).containsExactlyElementsOf(all);
        assertThat(newest.events()).containsExactly(all.getLast());
        assertThat(all.getLast().type()).isEqualTo(HistoryEventType.EXECUTION_SUCCEEDED);
        assertThat(all.getFirst().timestamp()).isBefore(all.getLast().timestamp());
        assertThat(one.executions()).singleElement().satisfies(newestOne -> {
            assertThat(newestOne.executionArn()).isEqualTo(execution);
            assertThat(newestOne.stopDate()).isAfter(newestOne.startDate());
        });
    }

    @Test
    void a_name_is_used_once() {
        pipeline.ended(pipeline.start("r-once-0001", "unreadable"));

        assertThatThrownBy(() -> pipeline.start("r-once-0001", "unreadable"))
                .isInstanceOf(ExecutionAlreadyExistsException.class);
    }

    private String jobOf(String run) {
        var glue = aws.client(GlueClient.builder());
        return Until.present(
                Duration.ofMinutes(1),
                () -> glue.getJobRuns(request -> request.jobName("headgate-sandbox-etl")).jobRuns().stream()
                        .filter(job -> run.equals(job.arguments().get("--run")))
                        .map(software.amazon.awssdk.services.glue.model.JobRun::id)
                        .findFirst()
                        .orElse(null));
    }

    private @Nullable String planned(String run) throws Exception {
        var key = "/" + aws.estate().bucket("control") + "/asked/plan-" + run;
        try (var answer = moto().s3("HEAD " + key)) {
            return answer.isSuccess() ? run : null;
        }
    }

    private Moto moto() {
        return new Moto(aws.ports().moto(), Estate.REGION);
    }

    private String subscribed() throws Exception {
        moto().query("sqs", "2012-11-05", "CreateQueue", Map.of("QueueName", "heard"));
        var queue = "arn:aws:sqs:" + Estate.REGION + ":" + Estate.ACCOUNT + ":heard";
        moto().query(
                        "sns",
                        "2010-03-31",
                        "Subscribe",
                        Map.of("TopicArn", aws.estate().failureTopicArn(), "Protocol", "sqs", "Endpoint", queue));
        return "http://sqs." + Estate.REGION + ".amazonaws.com/" + Estate.ACCOUNT + "/heard";
    }

    private String received(String queue) throws Exception {
        var all = Map.of("QueueUrl", queue, "MaxNumberOfMessages", "10");
        return moto().query("sqs", "2012-11-05", "ReceiveMessage", all);
    }

    private long rows(String table) throws SQLException {
        try (var connection = warehouse.connect(PostgresServer.SUPERUSER);
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }
}
