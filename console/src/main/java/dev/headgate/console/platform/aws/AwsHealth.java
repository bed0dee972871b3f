package dev.headgate.console.platform.aws;

import dev.headgate.console.platform.Estate;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** Whether AWS answers: the control bucket is there. It never decides about readiness. */
@Component("awsHealthIndicator")
class AwsHealth extends AbstractHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final S3Client s3;
    private final Estate estate;

    AwsHealth(S3Client s3, Estate estate) {
        super("AWS did not answer.");
        this.s3 = s3;
        this.estate = estate;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        try {
            s3.headBucket(call -> call.bucket(estate.controlBucket())
                    .overrideConfiguration(config -> config.apiCallTimeout(PATIENCE)));
            health.up();
        } catch (SdkException e) {
            health.down()
                    .withDetail("what", "The control bucket " + estate.controlBucket() + " cannot be reached.")
                    .withDetail("error", e.getClass().getSimpleName());
        }
    }
}
