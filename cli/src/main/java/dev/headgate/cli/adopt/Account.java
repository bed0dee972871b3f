package dev.headgate.cli.adopt;

import dev.headgate.cli.CannotRun;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** The account that the credentials of the default chain open, in one region. */
final class Account {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Region region;
    private final Optional<URI> endpoint;

    private Account(Region region, Optional<URI> endpoint) {
        this.region = region;
        this.endpoint = endpoint;
    }

    /** An account in the region that is named, or else in that of the environment or the profile. */
    static Account in(Optional<String> named, Optional<URI> endpoint) {
        // A profile that assumes a role makes clients of its own, which must not have to choose between two HTTP
        // clients.
        System.setProperty(
                "software.amazon.awssdk.http.service.impl",
                "software.amazon.awssdk.http.urlconnection.UrlConnectionSdkHttpService");
        var region = named.map(Region::of).orElseGet(Account::usual);
        if (Region.regions().stream().noneMatch(region::equals) || region.isGlobalRegion()) {
            throw new CannotRun(
                    "There is no AWS region '" + region + "'. Give the name of one, such as --region eu-central-1.");
        }
        return new Account(region, endpoint);
    }

    private static Region usual() {
        try {
            return new DefaultAwsRegionProviderChain().getRegion();
        } catch (SdkClientException none) {
            throw new CannotRun("No region is set. Give one with --region, or in AWS_REGION or the profile.", none);
        }
    }

    String region() {
        return region.id();
    }

    /** A client of one service. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        endpoint.ifPresent(builder::endpointOverride);
        return builder.region(region)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(PATIENCE)
                        .socketTimeout(PATIENCE)
                        .build())
                .build();
    }

    /** A client of S3, which names buckets in its host name, unless something stands in for AWS. */
    S3Client s3() {
        return client(S3Client.builder().forcePathStyle(isStandIn()));
    }

    /** Whether another address stands in for AWS. */
    boolean isStandIn() {
        return endpoint.isPresent();
    }

    /** The account's id; nobody can be denied to ask for it, so a failure here is one of credentials or of the way to AWS. */
    String id() {
        try (var sts = client(StsClient.builder())) {
            return sts.getCallerIdentity().account();
        } catch (AwsServiceException refused) {
            throw new CannotRun(
                    "AWS does not accept these credentials ("
                            + refused.awsErrorDetails().errorCode()
                            + "). Sign in again, or name another profile in AWS_PROFILE.",
                    refused);
        } catch (SdkClientException failed) {
            throw new CannotRun(
                    String.valueOf(failed.getMessage()).contains("credentials")
                            ? "No AWS credentials were found. Sign in (aws sso login), or set AWS_PROFILE or AWS_ACCESS_KEY_ID."
                            : endpoint.map(String::valueOf).orElse("AWS in " + region) + " does not answer: "
                                    + failed.getMessage(),
                    failed);
        }
    }
}
