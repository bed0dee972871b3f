package dev.headgate.console.posture;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How buckets are scanned.
 *
 * @param every how often everything is looked at; zero for only when somebody asks
 * @param baseline a file of what each zone must hold to, instead of the one inside
 * @param roles ARNs of the roles that let the console look at other accounts
 * @param queue the address of the queue with changes of buckets
 * @param rate at most so many calls a second
 * @param lanes so many calls at a time
 */
@Validated
@ConfigurationProperties("headgate.posture")
public record PostureSettings(
        @NotNull @DefaultValue("1d") Duration every,
        @Nullable String baseline,
        @NotNull @DefaultValue List<String> roles,
        @Nullable String queue,
        @DecimalMin("0.5") @DefaultValue("50") double rate,
        @Min(1) @DefaultValue("8") int lanes) {

    public PostureSettings {
        roles = roles.stream()
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .toList();
        for (var role : roles) {
            if (!role.matches("arn:aws[a-z-]*:iam::[0-9]{12}:role/.+")) {
                throw new IllegalArgumentException(
                        "HEADGATE_POSTURE_ROLES lists ARNs of roles; '" + role + "' is none.");
            }
        }
    }

    /** Another baseline than the one inside, if one is set. */
    public Optional<Path> baselineFile() {
        return Optional.ofNullable(baseline).filter(path -> !path.isBlank()).map(Path::of);
    }

    /** The queue, if there is one. */
    public Optional<String> queueAddress() {
        return Optional.ofNullable(queue).filter(address -> !address.isBlank());
    }
}
