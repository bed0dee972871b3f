package dev.headgate.console.sources.aws;

import dev.headgate.console.platform.Estate;
import dev.headgate.console.sources.Schedules;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceSchedule;
import dev.headgate.contract.Json;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.Target;

/** Schedules as EventBridge Scheduler has them: one a source, named as the source, starting the pipeline directly. */
@Component
class EventBridgeSchedules implements Schedules {

    private static final String START_EXECUTION = "arn:aws:scheduler:::aws-sdk:sfn:startExecution";
    private static final String RUN = "r-<aws.scheduler.execution-id>";

    private final SchedulerClient scheduler;
    private final Estate estate;

    EventBridgeSchedules(SchedulerClient scheduler, Estate estate) {
        this.scheduler = scheduler;
        this.estate = estate;
    }

    @Override
    public void apply(Source source) {
        try {
            source.schedule()
                    .filter(_ -> source.deletion().isEmpty())
                    .ifPresentOrElse(schedule -> put(source, schedule), () -> remove(source));
        } catch (SdkException e) {
            throw AwsWords.refusal("The schedule of source " + source.id() + " was not set.", e);
        }
    }

    private void put(Source source, SourceSchedule schedule) {
        try {
            update(source, schedule);
        } catch (ResourceNotFoundException absent) {
            try {
                create(source, schedule);
            } catch (ConflictException somebodyWasFaster) {
                update(source, schedule);
            }
        }
    }

    private void create(Source source, SourceSchedule schedule) {
        scheduler.createSchedule(call -> call.groupName(estate.scheduleGroup())
                .name(source.id().value())
                .scheduleExpression(schedule.cron().forEventBridge())
                .scheduleExpressionTimezone(schedule.zone().getId())
                .state(state(source))
                .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                .target(target(source, schedule)));
    }

    private void update(Source source, SourceSchedule schedule) {
        scheduler.updateSchedule(call -> call.groupName(estate.scheduleGroup())
                .name(source.id().value())
                .scheduleExpression(schedule.cron().forEventBridge())
                .scheduleExpressionTimezone(schedule.zone().getId())
                .state(state(source))
                .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                .target(target(source, schedule)));
    }

    private void remove(Source source) {
        try {
            scheduler.deleteSchedule(call ->
                    call.groupName(estate.scheduleGroup()).name(source.id().value()));
        } catch (ResourceNotFoundException absent) {
            // Which is what is wanted.
        }
    }

    private static ScheduleState state(Source source) {
        return source.paused() ? ScheduleState.DISABLED : ScheduleState.ENABLED;
    }

    private Target target(Source source, SourceSchedule schedule) {
        var target = Target.builder()
                .arn(START_EXECUTION)
                .roleArn(estate.schedulerRole())
                .input(startExecution(source, schedule))
                .retryPolicy(retry -> retry.maximumEventAgeInSeconds(3600).maximumRetryAttempts(10));
        estate.deadLetters().ifPresent(queue -> target.deadLetterConfig(letters -> letters.arn(queue)));
        return target.build();
    }

    /** EventBridge fills in its own words, so the run's id is not yet one that {@code RunId} would take. */
    private String startExecution(Source source, SourceSchedule schedule) {
        var run = Json.mapper()
                .createObjectNode()
                .put("run", RUN)
                .put("attempt", 1)
                .put("source", source.id().value())
                .put("stream", schedule.stream())
                .put("definition", source.current().key())
                .put("mapping", source.current().mapping().key())
                .put("requested_at", "<aws.scheduler.scheduled-time>")
                .put("requested_by", "schedule");
        return Json.mapper()
                .createObjectNode()
                .put("StateMachineArn", estate.stateMachine())
                .put("Name", RUN + "-1")
                .put("Input", run.toString())
                .toString();
    }
}
