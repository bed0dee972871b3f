package dev.headgate.cli.adopt;

import java.util.stream.Collectors;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/** The secret with the keys of protected columns: that it is there, and never what is in it. */
final class ColumnKeys implements Reader {

    private final SecretsManagerClient secrets;
    private final Names names;

    ColumnKeys(SecretsManagerClient secrets, Names names) {
        this.secrets = secrets;
        this.names = names;
    }

    @Override
    public void read(Survey survey) {
        var name = names.columnKeys();
        survey.ask("the secret " + name, () -> secrets.describeSecret(r -> r.secretId(name)))
                .ifPresent(found -> secret(survey, found));
    }

    private void secret(Survey survey, DescribeSecretResponse found) {
        var arn = found.arn();
        survey.found(
                "module.ingest.aws_secretsmanager_secret.columns",
                arn,
                new Values()
                        .with("name", found.name())
                        .with("arn", arn)
                        .with("description", found.description())
                        .with("kms_key_id", found.kmsKeyId())
                        .tags(found.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value))));
        survey.ask(
                        "the policy of the secret " + found.name(),
                        () -> secrets.getResourcePolicy(r -> r.secretId(arn)).resourcePolicy())
                .ifPresent(policy -> survey.found(
                        "module.ingest.aws_secretsmanager_secret_policy.columns",
                        arn,
                        new Values().with("secret_arn", arn).with("policy", policy)));
        if (Boolean.TRUE.equals(found.rotationEnabled())) {
            rotation(survey, found);
        }
    }

    private static void rotation(Survey survey, DescribeSecretResponse found) {
        var values = new Values()
                .with("secret_id", found.arn())
                .with("rotation_enabled", true)
                .with("rotation_lambda_arn", found.rotationLambdaARN());
        var rules = found.rotationRules();
        if (rules != null) {
            values.block(
                    "rotation_rules",
                    new Values()
                            .with(
                                    "automatically_after_days",
                                    rules.scheduleExpression() == null ? rules.automaticallyAfterDays() : null)
                            .with("schedule_expression", rules.scheduleExpression())
                            .with("duration", rules.duration()));
        }
        survey.found("module.ingest.aws_secretsmanager_secret_rotation.columns", found.arn(), values);
    }
}
