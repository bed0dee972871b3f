package dev.headgate.console.runs.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.runs.Attempt;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunLogs.Line;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.testing.AwsEndpoint;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

@EnabledIfEnvironmentVariable(named = AwsEndpoint.VARIABLE, matches = ".+")
class FunctionLogsTest {

    private final AwsEndpoint aws = new AwsEndpoint();
    private final CloudWatchLogsClient client = aws.client(CloudWatchLogsClient.builder());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final FunctionLogs logs = new FunctionLogs(client, aws.estate(), Clock.systemUTC());

    @Test
    void the_lines_of_the_run_are_found_across_functions_oldest_first() {
        write("plan", now.plusMillis(1), "{\"run\":\"r-20260301-0001\",\"message\":\"second\"}");
        write("ingest", now, "{\"run\":\"r-20260301-0001\",\"message\":\"first\"}");
        write("load", now, "{\"run\":\"r-20260301-0002\",\"message\":\"of another run\"}");

        var found = logs.find(run(), 10);

        assertThat(found.lines()).extracting(Line::at).containsExactly(now, now.plusMillis(1));
        assertThat(found.groups()).hasSize(3);
        assertThat(found.cut()).isFalse();
        assertThat(logs.find(run(), 1).cut()).isTrue();
    }

    @Test
    void without_groups_there_is_nothing_and_that_shows() {
        var found = logs.find(run(), 10);

        assertThat(found.groups()).isEmpty();
        assertThat(found.lines()).isEmpty();
    }

    private void write(String function, Instant at, String message) {
        var group = "/aws/lambda/" + aws.estate().functionPrefix() + function;
        client.createLogGroup(call -> call.logGroupName(group));
        client.createLogStream(call -> call.logGroupName(group).logStreamName("one"));
        client.putLogEvents(call -> call.logGroupName(group)
                .logStreamName("one")
                .logEvents(event -> event.timestamp(at.toEpochMilli()).message(message)));
    }

    private Run run() {
        return new Run(
                new RunId("r-20260301-0001"),
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
