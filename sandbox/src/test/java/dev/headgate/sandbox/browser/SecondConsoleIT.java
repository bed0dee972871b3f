package dev.headgate.sandbox.browser;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two consoles over one database, each with somebody before it: what one of them does, both see without doing anything. */
@Tag("thorough")
@ExtendWith(InBrowser.class)
class SecondConsoleIT {

    private static final Map<String, Object> DATASET = Map.of(
            "seed", 9, "records", 2_000, "days", 2, "first_day", "2026-03-01", "bad_share", 0.0, "repeat_share", 0.0);

    @Test
    void a_run_is_seen_to_its_end_on_the_pages_of_both_consoles(Visits visits, Premises premises) throws Exception {
        var source = premises.source("seen-twice");
        source.registerSlow(DATASET, 1_000);
        var run = source.startPulling().replace("/api/v1", "");
        var first = visits.of("analyst").open(run);
        var second = visits.atSecond("operator").open(run);
        NewApi.stands(first, "running");
        NewApi.stands(second, "running");

        premises.samples().post("/admin/datasets/" + source.id() + "/faults", Map.of("latency_ms", 0));

        NewApi.stands(first, "succeeded");
        NewApi.stands(second, "succeeded");
        first.sees("2,000 records committed");
        second.sees("2,000 records committed");
    }

    @Test
    void a_pause_at_one_console_is_seen_on_the_page_of_the_other(Visits visits, Premises premises) throws Exception {
        var source = premises.source("paused-here");
        source.registerSlow(DATASET, 0);
        var there = visits.atSecond("analyst").open("/sources/" + source.id());
        var here = visits.of("operator").open("/sources/" + source.id());
        there.button("Pause").waitFor();

        here.click("Pause");

        there.button("Resume").waitFor();
    }
}
