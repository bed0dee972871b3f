package dev.headgate.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each role is refused, on the page and at the address. */
@ExtendWith(InBrowser.class)
class RefusalsIT {

    @Test
    void a_page_that_does_not_exist_says_so_within_the_frame(Visits visits) {
        var analyst = visits.of("analyst").expectingTrouble().open("/no-such-page");

        analyst.sees("Nothing here").sees("There is no page at /no-such-page");
        assertThat(analyst.link("Runs").isVisible()).isTrue();
    }

    @Test
    void an_analyst_is_refused_the_audit_at_its_address(Visits visits) {
        var analyst = visits.of("analyst").expectingTrouble().open("/runs");

        var answer = analyst.fetch("GET", "/api/v1/audit");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("ADMIN");
    }

    @Test
    void an_analyst_is_refused_a_retry_and_a_cancel_at_their_addresses(Visits visits, Premises premises) {
        var analyst = visits.of("analyst").expectingTrouble().open("/runs");
        var run = premises.firstRun();

        assertThat(analyst.fetch("POST", "/api/v1/runs/" + run + "/retry").status())
                .isEqualTo(403);
        assertThat(analyst.fetch("POST", "/api/v1/runs/" + run + "/cancel").status())
                .isEqualTo(403);
    }
}
