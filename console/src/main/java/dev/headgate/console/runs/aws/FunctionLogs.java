package dev.headgate.console.runs.aws;

import dev.headgate.console.platform.Estate;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunLogs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** The log groups of the pipeline's functions, searched for the run's id. */
@Component
class FunctionLogs implements RunLogs {

    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final CloudWatchLogsClient logs;
    private final Estate estate;
    private final Clock clock;

    FunctionLogs(CloudWatchLogsClient logs, Estate estate, Clock clock) {
        this.logs = logs;
        this.estate = estate;
        this.clock = clock;
    }

    @Override
    public Found find(Run run, int most) {
        try {
            var groups = groups();
            var lines = groups.stream()
                    .flatMap(group -> lines(group, run, most + 1))
                    .sorted(Comparator.comparing(Line::at))
                    .toList();
            return new Found(lines.subList(0, Math.min(most, lines.size())), groups, lines.size() > most);
        } catch (SdkException e) {
            throw Refusal.unavailable(
                    "The logs of run " + run.id() + " could not be read; CloudWatch does not answer.");
        }
    }

    private List<String> groups() {
        return logs
                .describeLogGroupsPaginator(call -> call.logGroupNamePrefix("/aws/lambda/" + estate.functionPrefix()))
                .logGroups()
                .stream()
                .map(LogGroup::logGroupName)
                .toList();
    }

    private Stream<Line> lines(String group, Run run, int most) {
        try {
            return logs
                    .filterLogEventsPaginator(call -> call.logGroupName(group)
                            .filterPattern("\"" + run.id() + "\"")
                            .startTime(run.requestedAt().minus(MARGIN).toEpochMilli())
                            .endTime(end(run).toEpochMilli()))
                    .events()
                    .stream()
                    .limit(most)
                    .map(event -> line(group, event));
        } catch (ResourceNotFoundException gone) {
            return Stream.of();
        }
    }

    private Instant end(Run run) {
        return run.state().ended().orElseGet(clock::instant).plus(MARGIN);
    }

    private static Line line(String group, FilteredLogEvent event) {
        return new Line(
                Instant.ofEpochMilli(event.timestamp()),
                group,
                event.logStreamName(),
                event.message().stripTrailing());
    }
}
