package dev.headgate.console.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The names of what Terraform built and the console operates. */
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

        @NotBlank @Pattern(regexp = "arn:aws[a-z-]*:iam::.*:role/.+") String schedulerRole) {

    /** The ARN that an execution of the pipeline has by its name. */
    public String executionArn(String name) {
        return stateMachine.replace(":stateMachine:", ":execution:") + ":" + name;
    }

    /** What the names of the pipeline's functions begin with, such as {@code headgate-prod-}. */
    public String functionPrefix() {
        var name = checkFunction.substring(checkFunction.lastIndexOf(':') + 1);
        return name.endsWith("check") ? name.substring(0, name.length() - "check".length()) : name;
    }
}
