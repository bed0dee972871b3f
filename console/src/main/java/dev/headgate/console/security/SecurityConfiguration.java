package dev.headgate.console.security;

import dev.headgate.console.platform.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of the door. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** A sign-out is forgotten when no session can be left that it concerns, and a day later for clocks that differ. */
    @Bean
    Chore forgetSignOuts(SignOuts signOuts, SessionSettings settings, Clock clock) {
        return new Chore(
                "forget-sign-outs",
                () -> Duration.ofHours(1),
                () -> signOuts.forgetBefore(
                        clock.instant().minus(settings.absoluteSession()).minus(Duration.ofDays(1))));
    }
}
