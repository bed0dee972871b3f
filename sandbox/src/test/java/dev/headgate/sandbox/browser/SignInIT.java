package dev.headgate.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a person comes in. */
@ExtendWith(InBrowser.class)
class SignInIT {

    @Test
    void an_analyst_lands_where_the_link_led_and_is_named_with_the_role(Visits visits) {
        var analyst = visits.signedOut("analyst");

        analyst.open("/runs?source=sample-sales");

        assertThat(analyst.page().url()).contains("/runs?source=sample-sales");
        analyst.sees("analyst");
        assertThat(analyst.clicks()).isEqualTo(1);
    }
}
