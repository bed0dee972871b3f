package dev.headgate.glue.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class S3StoreTest extends ObjectStoreContract {

    private FakeS3 s3;
    private S3Client client;

    @BeforeEach
    void start() throws IOException {
        s3 = new FakeS3();
        client = S3Client.builder()
                .endpointOverride(s3.address())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        s3.close();
    }

    @Override
    ObjectStore store() {
        return new S3Store(client, "lake");
    }

    @Test
    void an_address_is_the_bucket_and_the_key() {
        assertThat(store().url("a/b")).isEqualTo("s3://lake/a/b");
    }

    @Test
    void a_store_that_cannot_be_reached_says_what_was_to_be_done() {
        s3.close();

        assertThatThrownBy(() -> store().put("a/b", new byte[] {1}))
                .isInstanceOf(StoreFailure.class)
                .hasMessageStartingWith("Writing s3://lake/a/b failed: ");
        assertThatThrownBy(() -> store().read("a/b"))
                .isInstanceOf(StoreFailure.class)
                .hasMessageStartingWith("Reading s3://lake/a/b failed: ");
    }
}
