package dev.headgate.cli.demo;

import dev.headgate.cli.CannotRun;
import dev.headgate.contract.Json;
import dev.headgate.contract.RawManifest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The committed raw objects of a run, read from the sandbox's S3. */
final class RawObjects implements AutoCloseable {

    private final S3Client s3;

    RawObjects(SandboxFile sandbox) {
        this.s3 = S3Client.builder()
                .endpointOverride(URI.create(sandbox.gateway()))
                .region(Region.of(sandbox.regionName()))
                // The sandbox takes any name; nothing here is ever sent to AWS.
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("sandbox", "sandbox")))
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** Goes through all records that the manifest at the address commits, in the order of its objects. */
    RawRecount recount(String manifestAddress) {
        var address = URI.create(manifestAddress);
        var bucket = String.valueOf(address.getHost());
        try {
            var recount = new RawRecount();
            var json = s3.getObjectAsBytes(
                    request -> request.bucket(bucket).key(address.getPath().substring(1)));
            for (var object : Json.read(json.asByteArray(), RawManifest.class).objects()) {
                count(bucket, object.key(), recount);
            }
            return recount;
        } catch (IOException | SdkException e) {
            throw new CannotRun("Cannot read the raw objects of " + manifestAddress + ": " + e.getMessage(), e);
        }
    }

    private void count(String bucket, String key, RawRecount recount) throws IOException {
        try (var object = s3.getObject(request -> request.bucket(bucket).key(key));
                var lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(object), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                recount.add(line);
            }
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}
