package dev.headgate.cli.adopt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** One walk through the account, service by service. A service that refuses does not end it. */
final class Walk {

    private final Account account;
    private final Names names;
    private final Deque<SdkClient> opened = new ArrayDeque<>();

    Walk(Account account, Names names) {
        this.account = account;
        this.names = names;
    }

    Survey survey() {
        var survey = new Survey();
        try {
            readers().forEach(reader -> reader.read(survey));
        } finally {
            opened.forEach(SdkClient::close);
        }
        survey.checkPlaces();
        return survey;
    }

    private List<Reader> readers() {
        var glue = open(GlueClient.builder());
        // The network of a connection or a cluster counts before that of a function, which can move.
        return List.of(
                new Keys(open(KmsClient.builder()), names),
                new Buckets(opened(account.s3()), names),
                new Roles(open(IamClient.builder()), names),
                new Messages(
                        open(SnsClient.builder()), open(SqsClient.builder()), open(SchedulerClient.builder()), names),
                new Catalog(glue, names),
                new Jobs(glue, names),
                new Warehouse(open(RedshiftClient.builder()), open(SsmClient.builder()), names),
                new Functions(open(LambdaClient.builder()), open(CloudWatchLogsClient.builder()), names),
                new ColumnKeys(open(SecretsManagerClient.builder()), names),
                new Machine(open(SfnClient.builder()), names));
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> C open(B builder) {
        return opened(account.client(builder));
    }

    private <C extends SdkClient> C opened(C client) {
        opened.push(client);
        return client;
    }
}
