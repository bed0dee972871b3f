package dev.headgate.glue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JdkTest {

    @Test
    void the_tests_run_on_the_jdk_that_the_build_says() {
        var running = Integer.toString(Runtime.version().feature());

        assertThat(System.getProperty("expected.jdk", running)).isEqualTo(running);
    }
}
