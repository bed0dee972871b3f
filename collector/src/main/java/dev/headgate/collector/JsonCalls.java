package dev.headgate.collector;

import dev.headgate.collector.call.Ask;
import dev.headgate.collector.call.Caller;
import dev.headgate.collector.call.Reply;
import dev.headgate.contract.Json;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.Call;
import tools.jackson.core.JacksonException;

/** Calls to the services that answer in JSON. */
final class JsonCalls {

    private JsonCalls() {}

    static Answer ask(Caller caller, Call call, Ask ask) throws InterruptedException {
        return switch (caller.ask(ask)) {
            case Reply.Answered answered -> read(call, answered.text());
            case Reply.Refused refused -> Answers.refused(call, refused);
            case Reply.Lost(var sentence) -> new Answer.Failed(call.api() + ": " + sentence);
        };
    }

    private static Answer read(Call call, String body) {
        try {
            return new Answer.Value(Json.mapper().readTree(body));
        } catch (JacksonException e) {
            return new Answer.Failed(call.api() + " was answered with something that is no JSON.");
        }
    }
}
