package dev.headgate.sandbox.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** From what the state machine's history says about when a step began or ended to the moment at which an open page drew it; the console's polling is in between. */
final class StepArrivals {

    /** Notes for each beginning and end of a step when the drawing of the steps first had it. */
    private static final String WATCH = """
            () => {
              window.arrivals = {};
              const now = () => performance.timeOrigin + performance.now();
              const note = () => {
                for (const row of document.querySelector('hg-gantt')?.told?.rows ?? []) {
                  for (const span of row.spans) {
                    window.arrivals[span.id + ' began'] ??= [Date.parse(span.from), now()];
                    if (span.to) window.arrivals[span.id + ' ended'] ??= [Date.parse(span.to), now()];
                  }
                }
              };
              note();
              window.watchedSince = now();
              new MutationObserver(note).observe(
                document.body, {subtree: true, childList: true, characterData: true, attributes: true});
            }""";

    /** What happened before the page was watched is left out: it says when the page was opened, not how fast it hears. */
    private static final String READ =
            "() => Object.values(window.arrivals).filter(([at]) => at > window.watchedSince).map(([at, seen]) => seen - at)";

    private final Page page;
    private final ConsoleRest rest;
    private final String console;

    StepArrivals(Page page, ConsoleRest rest, String console) {
        this.page = page;
        this.rest = rest;
        this.console = console;
    }

    /** Runs the source one time after the other until so many changes were seen; milliseconds each. */
    double[] measure(String source, int changes) throws IOException, InterruptedException {
        var millis = new ArrayList<Double>();
        while (millis.size() < changes) {
            millis.addAll(ofOneRun(source));
        }
        return millis.stream().mapToDouble(Double::doubleValue).limit(changes).toArray();
    }

    private List<Double> ofOneRun(String source) throws IOException, InterruptedException {
        var answer = rest.post("/api/v1/sources/" + source + "/runs");
        if (answer.status() >= 300) {
            throw new IOException("The console did not start " + source + ": " + answer.body());
        }
        var run = answer.json().path("id").asString();
        page.navigate(console + "/runs/" + run);
        page.locator("hg-gantt").first().waitFor();
        page.evaluate(WATCH);
        page.locator(".hg-page-header .hg-state").getByText("succeeded").waitFor();
        page.waitForTimeout(2_000);
        return ((List<?>) page.evaluate(READ))
                .stream().map(millis -> ((Number) millis).doubleValue()).toList();
    }
}
