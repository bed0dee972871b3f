package dev.headgate.console.runs;

import dev.headgate.console.platform.Chore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chore of this feature. */
@Configuration(proxyBeanMethods = false)
class RunsConfiguration {

    @Bean
    Chore pollRuns(RunPoll poll) {
        return poll.chore();
    }
}
