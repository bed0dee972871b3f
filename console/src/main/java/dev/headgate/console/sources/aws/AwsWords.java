package dev.headgate.console.sources.aws;

import dev.headgate.console.platform.Refusal;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says in words that something at AWS did not work. */
final class AwsWords {

    private AwsWords() {}

    static Refusal refusal(String what, SdkException error) {
        if (error instanceof AwsServiceException service && service.statusCode() < 500) {
            return Refusal.upstreamFailed(
                    what + " AWS says " + service.awsErrorDetails().errorCode() + ".");
        }
        return Refusal.unavailable(what + " AWS does not answer; try again when the health page shows it up.");
    }
}
