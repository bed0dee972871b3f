package dev.headgate.ingest.aws;

import dev.headgate.ingest.store.ObjectStore;
import dev.headgate.ingest.store.ObjectStoreContract;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The contract against an S3 whose address the environment gives. */
@EnabledIfEnvironmentVariable(named = "HEADGATE_TEST_S3_ENDPOINT", matches = "http.+")
class S3StoreTest extends ObjectStoreContract {

    private final S3Client s3 = S3Client.builder()
            .endpointOverride(
                    URI.create(System.getenv().getOrDefault("HEADGATE_TEST_S3_ENDPOINT", "http://127.0.0.1:1")))
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();

    @Override
    protected ObjectStore store() {
        var bucket = "headgate-test-" + UUID.randomUUID();
        s3.createBucket(request -> request.bucket(bucket)
                .createBucketConfiguration(configuration -> configuration.locationConstraint("eu-central-1")));
        return new S3Store(s3, bucket);
    }
}
