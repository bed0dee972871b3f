package dev.headgate.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.contract.Json;
import dev.headgate.contract.RunId;
import dev.headgate.contract.RunInput;
import dev.headgate.contract.SourceId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** The contract of the state machine: the ASL template, run as it is, does what the design says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelineTest {

    private EmbeddedPostgres warehouse;
    private RunningGateway aws;
    private SfnClient states;

    @BeforeAll
    void start(@TempDir Path state) throws Exception {
        warehouse = EmbeddedPostgres.start();
        aws = RunningGateway.start(
                state, (_, _) -> warehouse.getPostgresDatabase().getConnection());
        states = aws.client(SfnClient.builder());
    }

    @AfterAll
    void stop() throws Exception {
        aws.close();
        warehouse.close();
    }

    @Test
    void a_run_goes_through_all_steps_and_loads_the_warehouse() throws Exception {
        var ended = run("r-good-0001", "good");

        assertThat(ended.status()).as(ended.cause()).isEqualTo(ExecutionStatus.SUCCEEDED);
        var output = Json.mapper().readTree(ended.output());
        assertThat(output.at("/published/report").asString()).isEqualTo("runs/r-good-0001/report.json");
        assertThat(output.at("/job/state").asString()).isEqualTo("SUCCEEDED");
        assertThat(output.at("/loaded/Status").asString()).isEqualTo("FINISHED");
        assertThat(rows("r_good_0001")).isEqualTo(3);
        assertThat(entered(ended)).contains("PlanSlices", "WaitForSource", "CommitRaw", "ETLProcess", "Publish");
        assertThat(entered(ended)).filteredOn("IngestLane"::equals).hasSize(4);
    }

    private DescribeExecutionResponse run(String run, String source) throws InterruptedException {
        var input = new RunInput(
                new RunId(run),
                1,
                new SourceId(source),
                "sales",
                "sources/" + source + "/1.yaml",
                "mappings/sales_fact/1.yaml",
                Instant.parse("2026-03-01T00:00:00Z"),
                "test");
        var arn = states.startExecution(
                        request -> request.stateMachineArn(aws.estate().stateMachineArn())
                                .name(input.executionName())
                                .input(Json.text(input)))
                .executionArn();
        return Until.present(Duration.ofMinutes(2), () -> {
            var execution = states.describeExecution(request -> request.executionArn(arn));
            return execution.status() == ExecutionStatus.RUNNING ? null : execution;
        });
    }

    private List<String> entered(DescribeExecutionResponse execution) {
        return states.getExecutionHistory(request -> request.executionArn(execution.executionArn())).events().stream()
                .filter(event -> event.stateEnteredEventDetails() != null)
                .map(PipelineTest::state)
                .toList();
    }

    private static String state(HistoryEvent event) {
        return event.stateEnteredEventDetails().name();
    }

    private long rows(String table) throws Exception {
        try (var connection = warehouse.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }
}
