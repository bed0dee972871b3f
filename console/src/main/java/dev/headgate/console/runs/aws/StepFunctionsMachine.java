package dev.headgate.console.runs.aws;

import dev.headgate.console.platform.Estate;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.StateMachine;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The state machine in Step Functions. */
@Component
class StepFunctionsMachine implements StateMachine {

    private final SfnClient stepFunctions;
    private final Estate estate;

    StepFunctionsMachine(SfnClient stepFunctions, Estate estate) {
        this.stepFunctions = stepFunctions;
        this.estate = estate;
    }

    @Override
    public String definition() {
        try {
            return stepFunctions
                    .describeStateMachine(call -> call.stateMachineArn(estate.stateMachine()))
                    .definition();
        } catch (SdkException e) {
            throw Refusal.unavailable(
                    "The state machine " + estate.stateMachine() + " could not be looked at; AWS does not answer.");
        }
    }
}
