package dev.headgate.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.headgate.sandbox.journey.RunningSandbox;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an open page says while something behind it is away, and what comes back. */
@Tag("thorough")
@ExtendWith(InBrowser.class)
class AwayIT {

    private static final Map<String, Object> LONG = Map.of(
            "seed", 9, "records", 6_000, "days", 2, "first_day", "2026-03-01", "bad_share", 0.0, "repeat_share", 0.0);

    @Test
    void a_page_stays_and_works_while_the_issuer_is_away(Visits visits, Premises premises) throws Exception {
        var analyst = visits.of("analyst").expectingTrouble().open("/runs");
        var stranger = visits.signedOut("operator").expectingTrouble();
        var away = premises.sandbox().state().resolve("run/away/identity");
        Files.createDirectories(away.getParent());

        Files.createFile(away);
        try {
            RunningSandbox.await(Duration.ofSeconds(30), "the issuer to be away", () -> !premises.issuerAnswers());

            analyst.click(analyst.link("Sources"))
                    .isAt(Pattern.compile(".*/sources"))
                    .sees("sample-sales");
            analyst.open("/sources/sample-sales").sees("sample-sales");
            stranger.page().navigate(premises.console("/runs"));
            stranger.sees("Nobody can sign in right now");
        } finally {
            Files.delete(away);
            RunningSandbox.await(Duration.ofSeconds(90), "the issuer to be back", premises::issuerAnswers);
        }
        stranger.page().locator("input[name=username]").waitFor();
    }

    @Test
    void a_page_says_what_it_still_knows_while_aws_does_not_answer(Visits visits, Premises premises) throws Exception {
        var run = premises.firstRun();
        var operator = visits.of("operator").expectingTrouble().open("/");
        var aws = premises.sandbox().child("moto");

        premises.signal("STOP", aws);
        try {
            operator.open("/runs/" + run);
            NewApi.stands(operator, "succeeded");
            operator.open("/runs/" + run + "?tab=logs").sees("Try again");
        } finally {
            premises.signal("CONT", aws);
        }
        operator.click("Try again");
        RunningSandbox.await(
                Duration.ofSeconds(60),
                "the logs",
                () -> operator.button("Try again").count() == 0);
    }

    @Test
    void a_killed_console_loses_nothing_that_was_kept_while_a_form_is_filled_and_a_run_goes_on(
            Visits visits, Premises premises) throws Exception {
        var source = premises.source("console-killed");
        source.registerSlow(LONG, 400);
        var run = source.startPulling();
        var analyst = visits.of("analyst").expectingTrouble().open("/sources/" + source.id() + "/edit");
        analyst.writeYaml("# kept over the end of the console\n").sees("Saved as draft");
        RunningSandbox.await(
                Duration.ofSeconds(20), "the draft", () -> premises.draftOf("analyst", source.id(), "# kept over"));

        premises.sandbox().child("console").destroyForcibly();
        analyst.sees("The console does not answer since");
        analyst.photograph(Premises.output("screenshots").resolve("console-away.png"));

        analyst.page()
                .waitForFunction(
                        "() => !document.querySelector('.hg-banner')"
                                + " && document.querySelector('hg-yaml textarea')?.value.includes('# kept over')",
                        null,
                        new Page.WaitForFunctionOptions().setTimeout(180_000));
        analyst.open(run.replace("/api/v1", ""));
        NewApi.stands(analyst, "succeeded");
        assertThat(source.staged(run)).isEqualTo(6_000);
    }
}
