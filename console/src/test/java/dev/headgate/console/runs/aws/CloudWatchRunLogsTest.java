package dev.headgate.console.runs.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.runs.Attempt;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunLogs.Line;
import dev.headgate.console.runs.RunLogs.Question;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.testing.AwsEndpoint;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;

@EnabledIfEnvironmentVariable(named = AwsEndpoint.VARIABLE, matches = ".+")
class CloudWatchRunLogsTest {

    private final AwsEndpoint aws = new AwsEndpoint();
    private final CloudWatchLogsClient client = aws.client(CloudWatchLogsClient.builder());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final CloudWatchRunLogs logs = new CloudWatchRunLogs(client, aws.estate());

    @Test
    void the_lines_of_the_run_are_found_across_functions_oldest_first() {
        write("plan", now.plusMillis(1), "{\"run\":\"r-20260301-0001\",\"message\":\"second\"}");
        write("ingest", now, "{\"run\":\"r-20260301-0001\",\"message\":\"first\"}");
        write("load", now, "{\"run\":\"r-20260301-0002\",\"message\":\"of another run\"}");

        var found = logs.find(run(), question(10));

        assertThat(found.lines()).extracting(Line::at).containsExactly(now, now.plusMillis(1));
        assertThat(found.groups())
                .filteredOn(group -> group.contains("/lambda/"))
                .hasSize(3);
        assertThat(found.cut()).isFalse();
        assertThat(logs.find(run(), question(1)).cut()).isTrue();
    }

    @Test
    void without_groups_of_functions_there_are_no_lines_of_them() {
        var found = logs.find(run(), question(10));

        assertThat(found.groups()).noneMatch(group -> group.contains("/lambda/"));
        assertThat(found.lines()).isEmpty();
    }

    @Test
    void only_lines_with_the_words_asked_for_are_found_in_any_case() {
        write("plan", now, "{\"run\":\"r-20260301-0001\",\"message\":\"Planned\"}");
        write("ingest", now, "{\"run\":\"r-20260301-0001\",\"message\":\"pulled\"}");

        var found = logs.find(run(), new Question(now, now.plusSeconds(60), Optional.of("PLANNED"), 10));

        assertThat(found.lines()).singleElement().satisfies(line -> {
            assertThat(line.writer()).isEqualTo("plan");
            assertThat(line.id()).isNotBlank();
        });
    }

    @Test
    void all_that_the_runs_job_wrote_is_found_and_nothing_of_another_job() {
        var run = "r-" + UUID.randomUUID();
        var mine = "jr_" + UUID.randomUUID();
        put("/aws-glue/jobs/output", mine, now, "Submitted application: headgate " + run);
        put("/aws-glue/jobs/error", mine, now.plusMillis(1), "a line that names nobody");
        put("/aws-glue/jobs/output", "jr_" + UUID.randomUUID(), now, "of another run");

        var found = logs.find(run(run), question(10));

        assertThat(found.lines()).hasSize(2).allMatch(line -> line.stream().equals(mine));
        assertThat(found.lines()).extracting(Line::writer).containsOnly("etl job");
    }

    private Question question(int most) {
        return new Question(now.minusSeconds(60), now.plusSeconds(60), Optional.empty(), most);
    }

    private void write(String function, Instant at, String message) {
        put("/aws/lambda/" + aws.estate().functionPrefix() + function, "one", at, message);
    }

    private void put(String group, String stream, Instant at, String message) {
        try {
            client.createLogGroup(call -> call.logGroupName(group));
        } catch (ResourceAlreadyExistsException shared) {
            // The groups of jobs have the same names for everybody.
        }
        client.createLogStream(call -> call.logGroupName(group).logStreamName(stream));
        client.putLogEvents(call -> call.logGroupName(group)
                .logStreamName(stream)
                .logEvents(event -> event.timestamp(at.toEpochMilli()).message(message)));
    }

    private Run run() {
        return run("r-20260301-0001");
    }

    private Run run(String id) {
        return new Run(
                new RunId(id),
                new SourceId("sales-api"),
                "sales",
                "d",
                "m",
                now,
                "ada",
                new Attempt(1, now, "ada", new RunState.Running(now)),
                Optional.empty());
    }
}
