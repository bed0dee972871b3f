package dev.headgate.console.posture;

import dev.headgate.console.platform.Chore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chore of this feature. */
@Configuration(proxyBeanMethods = false)
class PostureConfiguration {

    @Bean
    Chore scanBuckets(Scanning scanning) {
        return scanning.chore();
    }
}
