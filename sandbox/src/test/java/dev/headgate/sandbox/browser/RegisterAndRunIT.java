package dev.headgate.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the address of an API to its rows in the warehouse, by mouse and by keys alone. */
@ExtendWith(InBrowser.class)
class RegisterAndRunIT {

    @Test
    void an_analyst_registers_the_sample_api_from_its_address_runs_it_and_sees_the_rows(
            Visits visits, Premises premises) {
        var api = NewApi.serve(premises, "mouse", 2_000);
        var analyst = visits.signedOut("analyst").beginCounting().open("/sources");

        analyst.click("Register a source");
        api.lookAt(analyst);
        Figures.tell("sign in, paste the address, see the first records", analyst);
        api.registerAndRun(analyst);
        NewApi.stands(analyst, "succeeded");

        Figures.tell("sign in, register, run, see the rows", analyst);
        assertThat(analyst.clicks()).isLessThanOrEqualTo(6);
        analyst.sees("2,000 records committed").sees("rows loaded");
    }

    @Test
    void an_analyst_registers_and_runs_by_keys_alone(Visits visits, Premises premises) {
        var api = NewApi.serve(premises, "keys", 500);
        var keys = visits.of("analyst").open("/").beginCounting();

        keys.press("g").press("s").isAt(java.util.regex.Pattern.compile(".*/sources"));
        keys.settled().tabTo(AriaRole.BUTTON, "Register a source").press("Enter");
        keys.tabTo(AriaRole.TEXTBOX, "Address of the API").write(api.address()).press("Enter");
        keys.sees("The API asks for a secret")
                .tabTo(AriaRole.TEXTBOX, "Token")
                .write(api.token())
                .press("Enter");
        keys.sees("The first 20 records").tabTo(AriaRole.BUTTON, "Register").press("Enter");
        keys.sees("is registered").tabTo(AriaRole.BUTTON, "Run now").press("Enter");
        keys.isAt(NewApi.A_RUN);
        NewApi.stands(keys, "succeeded");

        Figures.tell("register and run by keys alone", keys);
        assertThat(keys.clicks()).isZero();
    }
}
