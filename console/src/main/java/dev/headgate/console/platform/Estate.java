package dev.headgate.console.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The names of what Terraform built and the console operates.
 *
 * @param secretKey the KMS key of new secrets, absent where AWS's own is used
 * @param scheduleDeadLetters the queue for starts that AWS gave up on, absent where there is none
 */
@Validated
@ConfigurationProperties("headgate.estate")
public record Estate(
        @NotBlank @Pattern(regexp = "arn:aws[a-z-]*:states:.*:stateMachine:.+") String stateMachine,

        @NotBlank String controlBucket,
        @NotBlank String rawBucket,
        @NotBlank String processedBucket,
        @NotBlank String secretPrefix,
        @NotBlank String checkFunction,
        @NotBlank String scheduleGroup,

        @NotBlank @Pattern(regexp = "arn:aws[a-z-]*:iam::.*:role/.+") String schedulerRole,

        @Nullable String secretKey,
        @Nullable String scheduleDeadLetters) {

    /** The ARN that an execution of the pipeline has by its name. */
    public String executionArn(String name) {
        return stateMachine.replace(":stateMachine:", ":execution:") + ":" + name;
    }

    /** The KMS key of new secrets, if they have one of their own. */
    public Optional<String> keyOfSecrets() {
        return Optional.ofNullable(secretKey).filter(key -> !key.isBlank());
    }

    /** The queue for starts that AWS gave up on, if there is one. */
    public Optional<String> deadLetters() {
        return Optional.ofNullable(scheduleDeadLetters).filter(queue -> !queue.isBlank());
    }

    /** What the names of the pipeline's functions begin with, such as {@code headgate-prod-}; the check function may be named with its alias. */
    public String functionPrefix() {
        var name = checkFunction.replaceFirst(".*:function:", "").replaceFirst(":.*", "");
        return name.endsWith("check") ? name.substring(0, name.length() - "check".length()) : name;
    }
}
