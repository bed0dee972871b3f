package dev.headgate.console.runs.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headgate.console.runs.Execution;
import dev.headgate.console.runs.Executions;
import dev.headgate.console.runs.ExecutionsContract;
import dev.headgate.console.runs.HistoryEvent;
import dev.headgate.console.testing.AwsEndpoint;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.services.sfn.SfnClient;

@EnabledIfEnvironmentVariable(named = AwsEndpoint.VARIABLE, matches = ".+")
class StepFunctionsExecutionsTest extends ExecutionsContract {

    private static final AwsEndpoint AWS = new AwsEndpoint();
    private static final String WAITING =
            "{\"StartAt\":\"WaitForSource\",\"States\":{\"WaitForSource\":{\"Type\":\"Wait\",\"Seconds\":600,\"End\":true}}}";

    private final SfnClient client = AWS.client(SfnClient.builder());
    private final StepFunctionsExecutions executions = new StepFunctionsExecutions(client, AWS.estate());

    @BeforeAll
    static void machine() {
        var arn = AWS.estate().stateMachine();
        AWS.client(SfnClient.builder())
                .createStateMachine(call -> call.name(arn.substring(arn.lastIndexOf(':') + 1))
                        .definition(WAITING)
                        .roleArn(AWS.estate().schedulerRole()));
    }

    @Override
    protected Executions executions() {
        return executions;
    }

    @Test
    void the_history_names_the_states_and_leads_back_from_event_to_event() {
        var name = "r-with-history-1";
        client.startExecution(call ->
                call.stateMachineArn(AWS.estate().stateMachine()).name(name).input("{}"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> executions.history(name).stream()
                        .anyMatch(event -> event.type().equals("WaitStateEntered")));

        assertThat(executions.history(name))
                .filteredOn(event -> event.type().equals("WaitStateEntered"))
                .singleElement()
                .satisfies(entered -> assertThat(entered.state()).contains("WaitForSource"));
        assertThat(executions.history(name)).extracting(HistoryEvent::id).isSorted();
        assertThat(executions.find(name).orElseThrow().status()).isEqualTo(Execution.Status.RUNNING);
        executions.stop(name, "The test is over.");
    }
}
