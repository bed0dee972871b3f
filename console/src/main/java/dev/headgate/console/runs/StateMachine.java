package dev.headgate.console.runs;

/** The pipeline's state machine as AWS has it. Throws a refusal when AWS cannot be asked. */
public interface StateMachine {

    /** Its definition in the Amazon States Language. */
    String definition();
}
