package dev.headgate.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people before one source. */
@Tag("thorough")
@ExtendWith(InBrowser.class)
class EditorsIT {

    private static final Map<String, Object> SMALL = Map.of(
            "seed", 7, "records", 100, "days", 1, "first_day", "2026-03-01", "bad_share", 0.0, "repeat_share", 0.0);

    @Test
    void the_second_of_two_editors_is_told_sees_the_difference_and_loses_nothing(Visits visits, Premises premises)
            throws Exception {
        var source = premises.source("two-editors");
        source.register(
                SMALL,
                premises.note().path("sample_api_token").asString(),
                premises.note().path("sample_api").asString());
        var page = "/sources/" + source.id() + "/edit";
        var first = visits.of("analyst").open(page);
        var second = visits.of("operator").open(page);

        first.writeYaml("# first was here\n");
        first.click("Save …").click("Save version").sees("Version 2 of " + source.id() + " is saved");
        second.writeYaml("# second was here\n");
        second.sees("analyst saved version 2").sees("Saved as draft").still();
        second.click("Compare and merge").sees("# first was here");
        second.click("Use this text");
        second.click("Save …").click("Save version").sees("Version 3 of " + source.id() + " is saved");

        var kept = premises.operator()
                .get("/api/v1/sources/" + source.id() + "/versions/3")
                .body()
                .toString();
        assertThat(kept).contains("# second was here");
        assertThat(premises.operator()
                        .get("/api/v1/sources/" + source.id() + "/versions/2")
                        .body()
                        .toString())
                .contains("# first was here");
    }
}
