package dev.headgate.sandbox.bench;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.headgate.sandbox.Credentials;
import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./headgate bench push}: how long after a step is written a real browser shows it; both look at this machine's clock. */
@Command(
        name = "bench push",
        mixinStandardHelpOptions = true,
        description = "Measures from the commit of a step to the moment at which an open page in Chromium shows it.")
public final class PushBench implements Callable<Integer> {

    /** Notes when the page first holds the sentence that is waited for. */
    private static final String WATCH = """
            () => {
              window.probe = {wanted: '', seen: 0};
              new MutationObserver(() => {
                const probe = window.probe;
                if (!probe.seen && probe.wanted && document.body.textContent.includes(probe.wanted)) {
                  probe.seen = performance.timeOrigin + performance.now();
                }
              }).observe(document.body, {subtree: true, childList: true, characterData: true, attributes: true});
            }""";

    @Option(names = "--changes", defaultValue = "200", description = "How many changes (default: ${DEFAULT-VALUE}).")
    private int changes;

    @Option(
            names = "--source",
            defaultValue = "sample-sales",
            description = "Which source is run to have steps change (default: ${DEFAULT-VALUE}).")
    private String source = "";

    private PushBench() {}

    /** Exit code 0 when it could be measured, 2 with a sentence otherwise. */
    public static void main(String[] arguments) {
        System.exit(Load.line(new PushBench()).execute(arguments));
    }

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException {
        var environment = System.getenv();
        try (var connection = new SandboxDatabase(environment).open();
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            var browser = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(program())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
            var probe = new Probe(connection);
            try (browser;
                    probe) {
                var page = browser.newPage();
                signIn(page, environment, probe);
                System.out.println(Timings.header("until a page in Chromium shows a step's change"));
                print("from its commit", measure(page, probe));
                try (var rest = new ConsoleRest(environment, Clock.systemUTC())) {
                    var arrivals = new StepArrivals(page, rest, console(environment));
                    print("from the state machine's history", arrivals.measure(source, changes));
                }
            }
        }
        return 0;
    }

    private static Path program() {
        return Path.of(Objects.requireNonNullElse(System.getenv("HEADGATE_CHROMIUM"), "/usr/bin/chromium"));
    }

    private static String console(Map<String, String> environment) {
        return "http://127.0.0.1:" + Ports.of(environment).console();
    }

    private static void signIn(Page page, Map<String, String> environment, Probe probe) throws IOException {
        page.setDefaultTimeout(60_000);
        page.navigate(console(environment) + "/runs/" + probe.run());
        page.locator("input[name=username]").fill("analyst");
        page.locator("input[name=password]")
                .fill(Credentials.of(Home.of(environment)).user("analyst"));
        page.locator("button[type=submit]").click();
        page.locator("h1").first().waitFor();
        page.locator("vaadin-grid-cell-content").getByText("PlanSlices").first().waitFor();
        page.evaluate(WATCH);
    }

    private double[] measure(Page page, Probe probe) throws SQLException {
        var millis = new double[changes];
        for (int i = -10; i < changes; i++) {
            var sentence = "probe number " + i + ".";
            page.evaluate("wanted => { window.probe.seen = 0; window.probe.wanted = wanted; }", sentence);
            var written = probe.write(sentence);
            page.waitForFunction("() => window.probe.seen > 0");
            var seen = ((Number) page.evaluate("() => window.probe.seen")).doubleValue();
            if (i >= 0) {
                millis[i] = seen - written;
            }
        }
        return millis;
    }

    private static void print(String name, double[] millis) {
        System.out.printf("%-46s %s%n", name, Timings.of(millis).columns());
    }
}
