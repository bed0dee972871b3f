package dev.headgate.cli.adopt;

import java.util.List;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.Parameter;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterMetadata;

/** What the cluster stands on: its parameter group, its snapshot schedule, and the SSM parameter with its queues. */
final class WarehouseGroups implements Reader {

    private final RedshiftClient redshift;
    private final SsmClient ssm;
    private final Names names;

    WarehouseGroups(RedshiftClient redshift, SsmClient ssm, Names names) {
        this.redshift = redshift;
        this.ssm = ssm;
        this.names = names;
    }

    @Override
    public void read(Survey survey) {
        parameters(survey, names.prefix());
        snapshots(survey, names.prefix());
        queues(survey, "/" + names.prefix() + "/warehouse/wlm");
    }

    private void parameters(Survey survey, String name) {
        survey.ask(
                        "the parameter group " + name,
                        () -> Values.first(redshift.describeClusterParameterGroups(r -> r.parameterGroupName(name))
                                .parameterGroups()))
                .ifPresent(group -> {
                    var values = new Values()
                            .with("name", name)
                            .with("arn", names.arn("redshift", "parametergroup:" + name))
                            .with("family", group.parameterGroupFamily())
                            .with("description", group.description());
                    survey.ask("the parameters of the group " + name, () -> set(name))
                            .ifPresent(list -> parameters(survey, values, list));
                    survey.found("module.warehouse.aws_redshift_parameter_group.this", name, values);
                });
    }

    private List<Parameter> set(String name) {
        return redshift
                .describeClusterParametersPaginator(
                        r -> r.parameterGroupName(name).source("user"))
                .parameters()
                .stream()
                .filter(each -> "user".equals(each.source()))
                .toList();
    }

    private static void parameters(Survey survey, Values values, List<Parameter> list) {
        list.stream()
                .filter(each -> "wlm_json_configuration".equals(each.parameterName()))
                .forEach(each -> survey.note("queues", each.parameterValue()));
        values.blocks(
                "parameter",
                list.stream()
                        .map(each ->
                                new Values().with("name", each.parameterName()).with("value", each.parameterValue())));
    }

    private void snapshots(Survey survey, String name) {
        survey.ask(
                        "the snapshot schedule " + name,
                        () -> Values.first(redshift.describeSnapshotSchedules(r -> r.scheduleIdentifier(name))
                                .snapshotSchedules()))
                .ifPresent(schedule -> {
                    survey.found(
                            "module.warehouse.aws_redshift_snapshot_schedule.this",
                            name,
                            new Values()
                                    .with("identifier", name)
                                    .with("description", schedule.scheduleDescription())
                                    .with("definitions", Values.texts(schedule.scheduleDefinitions())));
                    if (schedule.associatedClusters().stream()
                            .anyMatch(at -> names.prefix().equals(at.clusterIdentifier()))) {
                        survey.found(
                                "module.warehouse.aws_redshift_snapshot_schedule_association.this",
                                name + "/" + name,
                                new Values().with("cluster_identifier", name).with("schedule_identifier", name));
                    }
                });
    }

    private void queues(Survey survey, String name) {
        survey.ask(
                        "the parameter " + name,
                        () -> ssm.getParameter(r -> r.name(name)).parameter())
                .ifPresent(parameter -> {
                    var secret = "SecureString".equals(parameter.typeAsString());
                    var values = new Values()
                            .with("name", name)
                            .with("arn", parameter.arn())
                            .with("type", parameter.typeAsString())
                            .with("data_type", parameter.dataType())
                            .with("version", parameter.version())
                            .with("insecure_value", secret ? null : parameter.value());
                    survey.ask("the settings of the parameter " + name, () -> Values.first(settings(name)))
                            .ifPresent(settings -> values.with("description", settings.description())
                                    .with("tier", settings.tierAsString()));
                    survey.found("module.warehouse.aws_ssm_parameter.wlm", name, values);
                });
    }

    private List<ParameterMetadata> settings(String name) {
        return ssm.describeParameters(
                        r -> r.parameterFilters(filter -> filter.key("Name").values(name)))
                .parameters();
    }
}
