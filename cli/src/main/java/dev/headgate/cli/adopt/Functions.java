package dev.headgate.cli.adopt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;

/** The functions with their alias, and the log groups of functions and state machine. */
final class Functions implements Reader {

    /** What stands for a value that may be a secret; it is neither shown nor written. */
    static final String NOT_TOLD = "(not told)";

    private static final String OTHER =
            "The pipeline does not call it and Terraform does not touch it. If it does what one of Headgate's functions does, switch it"
                    + " off before the first run.";

    private final LambdaClient lambda;
    private final CloudWatchLogsClient logs;
    private final Names names;

    Functions(LambdaClient lambda, CloudWatchLogsClient logs, Names names) {
        this.lambda = lambda;
        this.logs = logs;
        this.names = names;
    }

    @Override
    public void read(Survey survey) {
        var own = names.functions().stream().map(names::name).toList();
        survey.ask(
                        "the list of functions",
                        () -> lambda.listFunctionsPaginator().functions().stream()
                                .map(FunctionConfiguration::functionName)
                                .sorted()
                                .toList())
                .ifPresent(list -> list.stream()
                        .filter(name -> !own.contains(name))
                        .forEach(name -> survey.outside("function", name, OTHER)));
        for (var key : names.functions()) {
            var name = names.name(key);
            survey.ask("the function " + name, () -> lambda.getFunction(r -> r.functionName(name)))
                    .ifPresent(found -> function(survey, key, found));
            group(survey, "module.ingest.aws_cloudwatch_log_group.function[\"" + key + "\"]", "/aws/lambda/" + name);
        }
        group(
                survey,
                "module.pipeline.aws_cloudwatch_log_group.this",
                "/aws/vendedlogs/states/" + names.name("pipeline"));
    }

    private void function(Survey survey, String key, GetFunctionResponse found) {
        var name = found.configuration().functionName();
        var values = values(found.configuration()).tags(found.tags());
        var reserved = found.concurrency() == null ? null : found.concurrency().reservedConcurrentExecutions();
        values.with("reserved_concurrent_executions", reserved == null ? -1 : reserved);
        survey.ask("the versions of the function " + name, () -> newest(name))
                .ifPresent(version -> values.with("version", version));
        survey.found("module.ingest.aws_lambda_function.this[\"" + key + "\"]", name, values);
        network(survey, found.configuration());
        survey.ask(
                        "the alias live of the function " + name,
                        () -> lambda.getAlias(r -> r.functionName(name).name("live")))
                .ifPresent(alias -> survey.found(
                        "module.ingest.aws_lambda_alias.live[\"" + key + "\"]",
                        name + "/live",
                        new Values()
                                .with("name", "live")
                                .with("arn", alias.aliasArn())
                                .with("description", alias.description())
                                .with("function_name", name)
                                .with("function_version", alias.functionVersion())));
    }

    private @Nullable String newest(String name) {
        var versions = lambda.listVersionsByFunctionPaginator(r -> r.functionName(name)).versions().stream()
                .map(FunctionConfiguration::version)
                .toList();
        return versions.isEmpty() ? null : versions.getLast();
    }

    /** The group of a function in another VPC than the cluster's would be of no use. */
    private static void network(Survey survey, FunctionConfiguration found) {
        var network = found.vpcConfig();
        if (network == null || network.subnetIds().isEmpty() || network.vpcId() == null) {
            return;
        }
        survey.note("subnets", Values.texts(network.subnetIds()));
        survey.note("vpc", network.vpcId());
        if (survey.note("vpc", String.class).filter(network.vpcId()::equals).isPresent()) {
            survey.note(
                    "functions' group",
                    network.securityGroupIds().stream().findFirst().orElse(null));
        }
    }

    private static Values values(FunctionConfiguration found) {
        var values = new Values()
                .with("function_name", found.functionName())
                .with("arn", found.functionArn())
                .with("role", found.role())
                .with("runtime", found.runtimeAsString())
                .with("handler", found.handler())
                .with("description", found.description())
                .with("memory_size", found.memorySize())
                .with("timeout", found.timeout())
                .with("architectures", found.architecturesAsStrings())
                .with("kms_key_arn", found.kmsKeyArn())
                .with(
                        "layers",
                        found.layers().stream().map(layer -> layer.arn()).toList())
                .unless("Zip", "package_type", found.packageTypeAsString());
        return blocks(found, values);
    }

    private static Values blocks(FunctionConfiguration found, Values values) {
        if (found.environment() != null && !found.environment().variables().isEmpty()) {
            values.block(
                    "environment",
                    new Values().with("variables", careful(found.environment().variables(), "HEADGATE_")));
        }
        if (found.tracingConfig() != null) {
            values.block(
                    "tracing_config",
                    new Values().with("mode", found.tracingConfig().modeAsString()));
        }
        if (found.snapStart() != null && !"None".equals(found.snapStart().applyOnAsString())) {
            values.block(
                    "snap_start",
                    new Values().with("apply_on", found.snapStart().applyOnAsString()));
        }
        return places(found, values);
    }

    private static Values places(FunctionConfiguration found, Values values) {
        var network = found.vpcConfig();
        if (network != null && !network.subnetIds().isEmpty()) {
            values.block(
                    "vpc_config",
                    new Values()
                            .with("subnet_ids", network.subnetIds())
                            .with("security_group_ids", network.securityGroupIds())
                            .with("vpc_id", network.vpcId()));
        }
        var log = found.loggingConfig();
        return log == null
                ? values
                : values.block(
                        "logging_config",
                        new Values()
                                .with("log_format", log.logFormatAsString())
                                .with("log_group", log.logGroup())
                                .with("application_log_level", log.applicationLogLevelAsString())
                                .with("system_log_level", log.systemLogLevelAsString()));
    }

    /** Only the values of names that begin so; any other may be a secret. */
    static Map<String, String> careful(Map<String, String> settings, String... told) {
        var out = new LinkedHashMap<String, String>();
        settings.forEach((name, value) -> out.put(name, Stream.of(told).anyMatch(name::startsWith) ? value : NOT_TOLD));
        return out;
    }

    private void group(Survey survey, String address, String name) {
        survey.ask(
                        "the log group " + name,
                        () -> logs.describeLogGroups(r -> r.logGroupNamePrefix(name))
                                .logGroups())
                .ifPresent(groups -> groups.stream()
                        .filter(group -> group.logGroupName().equals(name))
                        .forEach(group -> survey.found(
                                address,
                                name,
                                new Values()
                                        .with("name", name)
                                        .with("arn", withoutStar(group.arn()))
                                        .with("retention_in_days", group.retentionInDays())
                                        .with("kms_key_id", group.kmsKeyId())
                                        .with("log_group_class", group.logGroupClassAsString()))));
    }

    private static @Nullable String withoutStar(@Nullable String arn) {
        return arn != null && arn.endsWith(":*") ? arn.substring(0, arn.length() - 2) : arn;
    }
}
