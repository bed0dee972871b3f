package dev.headgate.collector;

import dev.headgate.collector.call.Keys;
import dev.headgate.collector.sign.AccessKey;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/** Credentials from where every AWS tool takes them; the environment first, without waking the SDK. */
public final class FoundKeys {

    private FoundKeys() {}

    /** The keys of this environment, else of AWS's default provider chain. */
    public static Keys in(Map<String, String> environment) {
        var id = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
        var secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
        if (!id.isBlank() && !secret.isBlank()) {
            var token =
                    Optional.ofNullable(environment.get("AWS_SESSION_TOKEN")).filter(text -> !text.isBlank());
            var key = new AccessKey(id, secret, token);
            return () -> key;
        }
        var chain = DefaultCredentialsProvider.builder().build();
        return () -> resolved(chain);
    }

    private static AccessKey resolved(AwsCredentialsProvider chain) {
        try {
            var found = chain.resolveCredentials();
            var token = found instanceof AwsSessionCredentials session
                    ? Optional.of(session.sessionToken())
                    : Optional.<String>empty();
            return new AccessKey(found.accessKeyId(), found.secretAccessKey(), token);
        } catch (SdkException e) {
            throw new CannotCollect(
                    "There are no AWS credentials here. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile with AWS_PROFILE.",
                    e);
        }
    }
}
