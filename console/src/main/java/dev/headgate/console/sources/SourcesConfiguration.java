package dev.headgate.console.sources;

import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.console.platform.Chore;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chores of this feature. */
@Configuration(proxyBeanMethods = false)
class SourcesConfiguration {

    @Bean
    Chore applySchedules(ScheduleSync sync) {
        return sync.chore();
    }

    @Bean
    Chore tellTheTime(ChangeFeed feed) {
        return new Chore("tell-the-time", () -> Duration.ofMinutes(1), () -> feed.announce(Change.MINUTE));
    }

    @Bean
    Chore tellOfSecrets(SecretSync sync) {
        return sync.chore();
    }
}
