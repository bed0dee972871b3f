package dev.headgate.console.testing;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What stands for the outside in tests of the whole console. */
@TestConfiguration(proxyBeanMethods = false)
class TestParts {

    @Bean
    JdbcConnectionDetails database() {
        return Database.details();
    }

    @Bean(destroyMethod = "stop")
    TestIssuer testIssuer() {
        return new TestIssuer();
    }

    @Bean
    DynamicPropertyRegistrar addresses(TestIssuer issuer) {
        return registry -> registry.add("headgate.security.issuer", issuer::address);
    }

    @Bean
    @Primary
    FakeExecutions fakeExecutions() {
        return new FakeExecutions();
    }

    @Bean
    @Primary
    FakeLake fakeLake() {
        return new FakeLake();
    }

    @Bean
    @Primary
    FakeCloud fakeCloud() {
        return new FakeCloud();
    }

    @Bean
    @Primary
    FakeBuckets fakeBuckets() {
        return new FakeBuckets();
    }

    @Bean
    Rest rest(Environment environment, TestIssuer issuer) {
        return new Rest(environment, issuer);
    }
}
