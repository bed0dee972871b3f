package dev.headgate.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;

/** A dataset of the sample API that no source pulls yet, and what a person does to register it. */
record NewApi(Premises premises, String name) {

    static final Pattern A_RUN = Pattern.compile(".*/runs/r-[0-9]{8}-[0-9]+.*");

    static NewApi serve(Premises premises, String name, int records) {
        var fresh = premises.fresh(name);
        var dataset = Map.of(
                "seed",
                7,
                "records",
                records,
                "days",
                2,
                "first_day",
                "2026-03-01",
                "bad_share",
                0.0,
                "repeat_share",
                0.0);
        assertThat(premises.samples().put("/admin/datasets/" + fresh, dataset).status())
                .isIn(200, 201);
        return new NewApi(premises, fresh);
    }

    /** Makes each answer take so long that a run of it can be watched or disturbed. */
    NewApi slow(int millis) {
        premises.samples().post("/admin/datasets/" + name + "/faults", Map.of("latency_ms", millis));
        return this;
    }

    String address() {
        return premises.note().path("sample_api").asString() + "/datasets/" + name + "/sales";
    }

    String token() {
        return premises.note().path("sample_api_token").asString();
    }

    /** From the empty form to the source's first records. */
    void lookAt(Desk desk) {
        desk.type("Address of the API", address()).click("Look at it");
        desk.type("Token", token()).click("Set and look again");
        desk.sees("What was found").sees("The first 20 records");
    }

    /** From the first records to the page of the source's first run. */
    void registerAndRun(Desk desk) {
        desk.click("Register").sees("is registered").click("Run now").isAt(A_RUN);
    }

    /** The state word beside the run's name, once it is this one. */
    static void stands(Desk desk, String state) {
        desk.page()
                .locator(
                        ".hg-page-header .hg-state",
                        new Page.LocatorOptions().setHasText(Pattern.compile("^" + state + "$")))
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(240_000));
    }

    static com.microsoft.playwright.Locator tab(Desk desk, String name) {
        return desk.page()
                .getByRole(
                        AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
