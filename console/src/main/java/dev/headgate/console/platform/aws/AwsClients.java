package dev.headgate.console.platform.aws;

import dev.headgate.console.platform.AwsSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** One client for each service, all with the same address, region and time limits; none calls AWS when it is made. */
@Configuration(proxyBeanMethods = false)
class AwsClients {

    private final AwsSettings settings;

    AwsClients(AwsSettings settings) {
        this.settings = settings;
    }

    @Bean
    SdkHttpClient awsHttp() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(settings.connectTimeout())
                .socketTimeout(settings.readTimeout())
                .build();
    }

    @Bean
    S3Client s3(SdkHttpClient http) {
        return made(S3Client.builder().forcePathStyle(settings.override().isPresent()), http);
    }

    @Bean
    SfnClient stepFunctions(SdkHttpClient http) {
        return made(SfnClient.builder(), http);
    }

    @Bean
    SecretsManagerClient secretsManager(SdkHttpClient http) {
        return made(SecretsManagerClient.builder(), http);
    }

    @Bean
    SchedulerClient eventBridgeScheduler(SdkHttpClient http) {
        return made(SchedulerClient.builder(), http);
    }

    @Bean
    CloudWatchLogsClient cloudWatchLogs(SdkHttpClient http) {
        return made(CloudWatchLogsClient.builder(), http);
    }

    @Bean
    SqsClient queues(SdkHttpClient http) {
        return made(SqsClient.builder(), http);
    }

    /** Checks call a source's API from the function, which may take its minute. */
    @Bean
    LambdaClient lambda() {
        var patient = UrlConnectionHttpClient.builder()
                .connectionTimeout(settings.connectTimeout())
                .socketTimeout(settings.readTimeout().plusSeconds(60))
                .build();
        var builder = LambdaClient.builder().httpClient(patient).region(Region.of(settings.region()));
        settings.override().ifPresent(builder::endpointOverride);
        return builder.overrideConfiguration(
                        config -> config.apiCallTimeout(settings.callTimeout().plusSeconds(60)))
                .build();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C made(B builder, SdkHttpClient http) {
        settings.override().ifPresent(builder::endpointOverride);
        return builder.httpClient(http)
                .region(Region.of(settings.region()))
                .overrideConfiguration(config -> config.apiCallTimeout(settings.callTimeout()))
                .build();
    }
}
