package dev.headgate.console.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach AWS.
 *
 * @param endpoint another address than AWS's own, absent in AWS
 * @param callTimeout the longest that one call with all its retries may take
 */
@Validated
@ConfigurationProperties("headgate.aws")
public record AwsSettings(
        @Nullable URI endpoint,
        @NotBlank String region,
        @NotNull @DefaultValue("2s") Duration connectTimeout,
        @NotNull @DefaultValue("10s") Duration readTimeout,
        @NotNull @DefaultValue("20s") Duration callTimeout) {

    /** The address to use instead of AWS's own, if one is set. */
    public Optional<URI> override() {
        return Optional.ofNullable(endpoint).filter(uri -> !uri.toString().isBlank());
    }
}
