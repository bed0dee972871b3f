package dev.headgate.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
    void an_analyst_is_refused_the_audit_a_retry_and_a_cancel_at_their_addresses(Premises premises) {
        var analyst = premises.analyst();
        var run = "/api/v1/runs/" + premises.firstRun();

        var audit = analyst.get("/api/v1/audit");

        assertThat(audit.status()).isEqualTo(403);
        assertThat(audit.body().toString()).contains("ADMIN");
        assertThat(analyst.post(run + "/retry", Map.of()).status()).isEqualTo(403);
        assertThat(analyst.post(run + "/cancel", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void an_operator_retries_and_cancels_but_is_refused_the_audit_that_an_admin_reads(Premises premises) {
        var operator = premises.operator();
        var run = "/api/v1/runs/" + premises.firstRun();

        // Refused by what the run is (it has succeeded), not by who asks.
        assertThat(operator.post(run + "/retry", Map.of()).status()).isEqualTo(409);
        assertThat(operator.post(run + "/cancel", Map.of()).status()).isEqualTo(409);
        assertThat(operator.get("/api/v1/audit").status()).isEqualTo(403);
        assertThat(premises.admin().get("/api/v1/audit").status()).isEqualTo(200);
    }

    @Test
    void a_session_of_the_pages_opens_nothing_of_rest(Visits visits) {
        var admin = visits.of("admin").expectingTrouble().open("/runs");

        assertThat(admin.fetch("GET", "/api/v1/audit").status()).isEqualTo(401);
    }
}
