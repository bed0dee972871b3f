package dev.headgate.console.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a signed-in person stays so.
 *
 * @param absoluteSession after this a session ends whatever happens in it
 * @param idleSession after this without a key, a click or a scroll of the person it ends
 * @param sessionCheck how often a console looks for sessions that are over
 */
@ConfigurationProperties("headgate.security")
record SessionSettings(
        @DefaultValue("10h") Duration absoluteSession,
        @DefaultValue("30m") Duration idleSession,
        @DefaultValue("10s") Duration sessionCheck) {

    SessionSettings {
        if (idleSession.compareTo(Duration.ofMinutes(1)) < 0 || absoluteSession.compareTo(idleSession) < 0) {
            throw new IllegalArgumentException(
                    "headgate.security.idle-session must be a minute or more, and absolute-session not shorter than it.");
        }
        if (!sessionCheck.isPositive()) {
            throw new IllegalArgumentException("headgate.security.session-check must be more than nothing.");
        }
    }
}
