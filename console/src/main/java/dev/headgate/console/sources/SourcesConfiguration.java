package dev.headgate.console.sources;

import dev.headgate.console.platform.Chore;
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
    Chore tellOfSecrets(SecretSync sync) {
        return sync.chore();
    }
}
