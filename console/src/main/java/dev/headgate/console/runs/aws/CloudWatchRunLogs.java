package dev.headgate.console.runs.aws;

import dev.headgate.console.platform.Estate;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunLogs;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** CloudWatch: what the pipeline's functions wrote with the run's id, and all that the run's job wrote. */
@Component
class CloudWatchRunLogs implements RunLogs {

    private static final String JOBS = "/aws-glue/jobs/";

    /** The most streams that one question names. */
    private static final int MOST_STREAMS = 100;

    private final CloudWatchLogsClient logs;
    private final Estate estate;

    CloudWatchRunLogs(CloudWatchLogsClient logs, Estate estate) {
        this.logs = logs;
        this.estate = estate;
    }

    @Override
    public Found find(Run run, Question question) {
        try {
            var functions = groups("/aws/lambda/" + estate.functionPrefix());
            var jobs = groups(JOBS);
            var lines = Stream.concat(
                            functions.stream().flatMap(group -> mentions(group, run, question)),
                            ofJob(jobs, run, question))
                    .sorted(Comparator.comparing(Line::at))
                    .toList();
            var groups = Stream.concat(functions.stream(), jobs.stream()).toList();
            return new Found(
                    lines.subList(0, Math.min(question.most(), lines.size())), groups, lines.size() > question.most());
        } catch (SdkException e) {
            throw Refusal.unavailable(
                    "The logs of run " + run.id() + " could not be read; CloudWatch does not answer.");
        }
    }

    private List<String> groups(String prefix) {
        return logs.describeLogGroupsPaginator(call -> call.logGroupNamePrefix(prefix)).logGroups().stream()
                .map(LogGroup::logGroupName)
                .toList();
    }

    private Stream<Line> mentions(String group, Run run, Question question) {
        return lines(group, question, call -> call.filterPattern("\"" + run.id() + "\""));
    }

    /** A job writes into streams named after its own run; those in which our run's id turns up are the run's. */
    private Stream<Line> ofJob(List<String> groups, Run run, Question question) {
        var whole = new Question(run.requestedAt(), question.to(), Optional.empty(), question.most());
        var streams = groups.stream()
                .flatMap(group -> mentions(group, run, whole))
                .map(Line::stream)
                .limit(MOST_STREAMS)
                .collect(Collectors.toSet());
        return groups.stream().flatMap(group -> {
            var names = streams.stream()
                    .flatMap(stream -> beginning(group, stream))
                    .distinct()
                    .limit(MOST_STREAMS)
                    .toList();
            return names.isEmpty() ? Stream.of() : lines(group, question, call -> call.logStreamNames(names));
        });
    }

    /** The driver's stream has the job run's name, those of its executors begin with it. */
    private Stream<String> beginning(String group, String name) {
        return logs
                .describeLogStreamsPaginator(call -> call.logGroupName(group).logStreamNamePrefix(name))
                .logStreams()
                .stream()
                .map(LogStream::logStreamName);
    }

    private Stream<Line> lines(String group, Question question, Consumer<FilterLogEventsRequest.Builder> which) {
        try {
            return logs
                    .filterLogEventsPaginator(call -> which.accept(call.logGroupName(group)
                            .startTime(question.from().toEpochMilli())
                            .endTime(question.to().toEpochMilli())))
                    .events()
                    .stream()
                    .map(event -> line(group, event))
                    .filter(line -> question.wants(line.message()))
                    .limit(question.most() + 1L)
                    .toList()
                    .stream();
        } catch (ResourceNotFoundException gone) {
            return Stream.of();
        }
    }

    private static Line line(String group, FilteredLogEvent event) {
        return new Line(
                event.eventId(),
                Instant.ofEpochMilli(event.timestamp()),
                group,
                event.logStreamName(),
                event.message().stripTrailing());
    }
}
