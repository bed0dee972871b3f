package dev.headgate.cli.adopt;

import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Job;

/** The Glue jobs, and the published rules. */
final class Jobs implements Reader {

    /** The arguments whose values are settings and no secrets. */
    private static final String[] TOLD = {
        "--job-",
        "--class",
        "--extra-jars",
        "--user-jars-first",
        "--raw_bucket",
        "--processed_bucket",
        "--control_bucket",
        "--column_keys",
        "--enable-"
    };

    private final GlueClient glue;
    private final Names names;

    Jobs(GlueClient glue, Names names) {
        this.glue = glue;
        this.names = names;
    }

    @Override
    public void read(Survey survey) {
        var own = names.jobs().stream().map(names::name).toList();
        survey.ask(
                        "the list of Glue jobs",
                        () -> glue.getJobsPaginator(r -> {}).stream()
                                .flatMap(page -> page.jobs().stream())
                                .toList())
                .ifPresent(list -> list.forEach(job -> {
                    if (own.contains(job.name())) {
                        var key = job.name().substring(names.prefix().length() + 1);
                        survey.found("module.transform.aws_glue_job.this[\"" + key + "\"]", job.name(), values(job));
                    } else {
                        survey.outside(
                                "Glue job",
                                job.name(),
                                "Terraform does not touch it. If the pipeline's job does its work now, switch off what starts it.");
                    }
                }));
        rules(survey);
    }

    private void rules(Survey survey) {
        for (var table : names.rules()) {
            var name = names.name(table);
            survey.ask("the quality rules " + name, () -> glue.getDataQualityRuleset(r -> r.name(name)))
                    .ifPresent(rules -> survey.found(
                            "module.transform.aws_glue_data_quality_ruleset.this[\"" + table + "\"]",
                            name,
                            new Values()
                                    .with("name", name)
                                    .with("arn", names.arn("glue", "dataQualityRuleset/" + name))
                                    .with("description", rules.description())
                                    .with("ruleset", rules.ruleset())));
        }
    }

    private Values values(Job job) {
        var values = new Values()
                .with("name", job.name())
                .with("arn", names.arn("glue", "job/" + job.name()))
                .with("description", job.description())
                .with("role_arn", names.roleArn(job.role()))
                .with("glue_version", job.glueVersion())
                .with("worker_type", job.workerTypeAsString())
                .with("number_of_workers", job.numberOfWorkers())
                .with("timeout", job.timeout())
                .with("max_retries", job.maxRetries() == null ? Integer.valueOf(0) : job.maxRetries())
                .with("security_configuration", job.securityConfiguration())
                .with(
                        "connections",
                        job.connections() == null
                                ? null
                                : Values.texts(job.connections().connections()))
                .with("default_arguments", Functions.careful(job.defaultArguments(), TOLD))
                .with("non_overridable_arguments", Functions.careful(job.nonOverridableArguments(), TOLD))
                .unless("STANDARD", "execution_class", job.executionClassAsString());
        return blocks(job, values);
    }

    private static Values blocks(Job job, Values values) {
        values.block(
                "command",
                new Values()
                        .with("name", job.command().name())
                        .with("script_location", job.command().scriptLocation())
                        .with("python_version", job.command().pythonVersion()));
        if (job.executionProperty() != null) {
            values.blockIfAny(
                    "execution_property",
                    new Values()
                            .with("max_concurrent_runs", job.executionProperty().maxConcurrentRuns()));
        }
        return job.notificationProperty() == null
                ? values
                : values.blockIfAny(
                        "notification_property",
                        new Values()
                                .with(
                                        "notify_delay_after",
                                        job.notificationProperty().notifyDelayAfter()));
    }
}
