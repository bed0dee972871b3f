package dev.headgate.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is done from a run's page: a secret mended, a run cancelled and retried, a history that is gone told. */
@Tag("thorough")
@ExtendWith(InBrowser.class)
class RunPageIT {

    private static final Map<String, Object> SMALL = Map.of(
            "seed", 7, "records", 500, "days", 2, "first_day", "2026-03-01", "bad_share", 0.0, "repeat_share", 0.0);
    private static final Map<String, Object> LONG = Map.of(
            "seed", 9, "records", 8_000, "days", 2, "first_day", "2026-03-01", "bad_share", 0.0, "repeat_share", 0.0);

    @Test
    void a_wrong_secret_is_found_and_mended_from_the_runs_page(Visits visits, Premises premises) throws Exception {
        var note = premises.note();
        var source = premises.source("wrong-secret");
        source.register(SMALL, "not-the-token", note.path("sample_api").asString());
        var run = source.run().path("id").asString();
        var operator = visits.of("operator").open("/runs/" + run).beginCounting();

        operator.sees("Likely cause").sees("401");
        operator.type("api_token", note.path("sample_api_token").asString())
                .type("base_url", note.path("sample_api").asString());
        operator.click("Set secret and retry");
        NewApi.stands(operator, "succeeded");

        Figures.tell("mend a wrong secret from the run's page", operator);
        assertThat(operator.clicks()).isEqualTo(1);
        assertThat(operator.text()).doesNotContain(note.path("sample_api_token").asString());
    }

    @Test
    void an_operator_cancels_a_run_and_retries_it(Visits visits, Premises premises) throws Exception {
        var source = premises.source("cancelled");
        source.registerSlow(LONG, 1_000);
        var run = source.startPulling();
        var operator = visits.of("operator").open(run.replace("/api/v1", "")).beginCounting();
        NewApi.stands(operator, "running");

        operator.click("Cancel run").confirm("Cancel run");
        NewApi.stands(operator, "cancelled");
        premises.samples().post("/admin/datasets/" + source.id() + "/faults", Map.of("latency_ms", 0));
        operator.click("Retry run").confirm("Retry run");
        NewApi.stands(operator, "succeeded");

        Figures.tell("cancel a run, then retry it", operator);
        assertThat(premises.operator()
                        .get(run)
                        .body()
                        .path("counts")
                        .path("loaded")
                        .path("staged")
                        .asLong())
                .isEqualTo(8_000);
    }

    @Test
    void an_analyst_sees_why_a_run_cannot_be_cancelled(Visits visits, Premises premises) throws Exception {
        var source = premises.source("not-yours");
        source.registerSlow(LONG, 500);
        var analyst = visits.of("analyst").open(source.startPulling().replace("/api/v1", ""));

        analyst.sees("needs the role operator");
        assertThat(analyst.button("Cancel run").isDisabled()).isTrue();
    }

    @Test
    void a_run_whose_history_is_gone_from_aws_says_so_and_what_is_kept(Visits visits, Premises premises)
            throws Exception {
        var source = premises.source("no-history");
        source.register(
                SMALL,
                premises.note().path("sample_api_token").asString(),
                premises.note().path("sample_api").asString());
        var run = source.run().path("id").asString();
        var analyst = visits.of("analyst").open("/runs/" + run);
        NewApi.stands(analyst, "succeeded");

        premises.store(
                "insert into run_attempt (run, number, requested_at, requested_by, state, started_at) " + "values ('"
                        + run + "', 2, now() - interval '1 hour', 'journey', 'RUNNING', now() - interval '1 hour')",
                "update run set attempt = 2, state = 'RUNNING' where id = '" + run + "'");

        analyst.open("/runs/" + run);
        NewApi.stands(analyst, "lost");
        analyst.sees("AWS knows no execution").sees("What it committed is safe");
        assertThat(analyst.page()
                        .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Attempts"))
                        .count())
                .isOne();
    }
}
