package dev.headgate.sandbox;

import dev.headgate.sandbox.aws.estate.Estate;
import dev.headgate.sandbox.warehouse.copy.S3ObjectReader;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** How the warehouse's COPY reads the sandbox's S3. */
final class LakeReader {

    private LakeReader() {}

    static S3ObjectReader of(String endpoint) {
        return new S3ObjectReader(S3Client.builder()
                .endpointOverride(URI.create(endpoint))
                .forcePathStyle(true)
                .region(Region.of(Estate.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("sandbox", "sandbox")))
                .httpClient(UrlConnectionHttpClient.create())
                .build());
    }
}
