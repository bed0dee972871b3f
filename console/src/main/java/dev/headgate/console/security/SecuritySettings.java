package dev.headgate.console.security;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who vouches for people and clients.
 *
 * @param issuer the OIDC issuer's address, exactly as it stands in its tokens
 * @param audience what a token must be meant for to be taken on REST
 */
@Validated
@ConfigurationProperties("headgate.security")
record SecuritySettings(
        @NotBlank String issuer,
        @NotBlank String audience,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {

    @Override
    public String toString() {
        return "SecuritySettings[issuer=" + issuer + ", audience=" + audience + ", clientId=" + clientId + "]";
    }
}
