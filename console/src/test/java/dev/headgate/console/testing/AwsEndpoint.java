package dev.headgate.console.testing;

import dev.headgate.console.platform.Estate;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** A real AWS endpoint that a test may write to, named by an environment variable, with names of its own for each test class. */
public final class AwsEndpoint {

    /** The variable that names the endpoint; without it the contract tests of adapters are skipped. */
    public static final String VARIABLE = "HEADGATE_TEST_AWS_ENDPOINT";

    private static final String ACCOUNT = "123456789012";
    private static final String REGION = "eu-central-1";

    private final String unique =
            "t" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);

    /** The client that the builder makes, for this endpoint. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(URI.create(System.getenv(VARIABLE)))
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** An estate whose names nobody else uses. */
    public Estate estate() {
        return new Estate(
                "arn:aws:states:" + REGION + ":" + ACCOUNT + ":stateMachine:" + unique + "-pipeline",
                unique + "-control",
                unique + "-raw",
                unique + "-processed",
                unique + "/sources/",
                unique + "-check",
                unique,
                "arn:aws:iam::" + ACCOUNT + ":role/" + unique,
                null,
                null);
    }
}
