package dev.headgate.cli.adopt;

import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;

/** The state machine. */
final class Machine implements Reader {

    private final SfnClient sfn;
    private final Names names;

    Machine(SfnClient sfn, Names names) {
        this.sfn = sfn;
        this.names = names;
    }

    @Override
    public void read(Survey survey) {
        var own = names.name("pipeline");
        survey.ask(
                        "the list of state machines",
                        () -> sfn.listStateMachinesPaginator().stateMachines().stream()
                                .map(StateMachineListItem::name)
                                .sorted()
                                .toList())
                .ifPresent(
                        list -> list.stream()
                                .filter(name -> !name.equals(own))
                                .forEach(
                                        name -> survey.outside(
                                                "state machine",
                                                name,
                                                "Terraform does not touch it and the console does not watch it. If it loads what the pipeline loads, take away what starts it.")));
        var arn = names.arn("states", "stateMachine:" + own);
        survey.ask("the state machine " + own, () -> sfn.describeStateMachine(r -> r.stateMachineArn(arn)))
                .ifPresent(found -> survey.found("module.pipeline.aws_sfn_state_machine.this", arn, values(found)));
    }

    private static Values values(DescribeStateMachineResponse found) {
        var values = new Values()
                .with("name", found.name())
                .with("arn", found.stateMachineArn())
                .with("role_arn", found.roleArn())
                .with("type", found.typeAsString())
                .with("status", found.statusAsString())
                .with("definition", found.definition());
        var log = found.loggingConfiguration();
        if (log != null) {
            values.blockIfAny(
                    "logging_configuration",
                    new Values()
                            .with("level", log.levelAsString())
                            .with("include_execution_data", log.includeExecutionData())
                            .with(
                                    "log_destination",
                                    log.destinations().stream()
                                            .map(to ->
                                                    to.cloudWatchLogsLogGroup().logGroupArn())
                                            .findFirst()
                                            .orElse(null)));
        }
        var tracing = found.tracingConfiguration();
        return tracing == null
                ? values
                : values.blockIfAny("tracing_configuration", new Values().with("enabled", tracing.enabled()));
    }
}
