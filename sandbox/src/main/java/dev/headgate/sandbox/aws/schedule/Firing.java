package dev.headgate.sandbox.aws.schedule;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/** One firing of a schedule: what it starts, with the scheduler's words filled in. */
record Firing(Schedule schedule, Instant minute, String id) {

    private static final String UNIVERSAL = "arn:aws:scheduler:::aws-sdk:sfn:startExecution";

    static Firing of(Schedule schedule, Instant minute) {
        return new Firing(
                schedule, minute, UUID.randomUUID().toString().replace("-", "").substring(0, 16));
    }

    /** Fires; gives the execution's ARN. */
    String fire(Starter starter) throws IOException {
        var target = schedule.definition().path("Target");
        var arn = target.path("Arn").asString("");
        var input = filled(target.path("Input").asString("{}"));
        if (!arn.equals(UNIVERSAL)) {
            return starter.start(arn, id, input);
        }
        var request = Json.mapper().readTree(input);
        return starter.start(
                request.path("StateMachineArn").asString(""),
                request.path("Name").asString(id),
                request.path("Input").asString("{}"));
    }

    private String filled(String text) {
        return text.replace("<aws.scheduler.execution-id>", id)
                .replace("<aws.scheduler.scheduled-time>", minute.toString())
                .replace(
                        "<aws.scheduler.schedule-arn>",
                        schedule.definition().path("Arn").asString(""))
                .replace("<aws.scheduler.attempt-number>", "1");
    }
}
