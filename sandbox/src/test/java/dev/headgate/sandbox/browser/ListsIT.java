package dev.headgate.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finding things: filters that live in the address, exports of exactly these, the palette, names as they are. */
@Tag("thorough")
@ExtendWith(InBrowser.class)
class ListsIT {

    /** Goes back so many milliseconds after the address has become a run's. */
    private static final String BACK_AT_ONCE = """
            async after => {
              const pause = millis => new Promise(then => setTimeout(then, millis));
              while (!location.pathname.startsWith('/runs/r-')) await pause(5);
              await pause(after);
              history.back();
            }""";

    private static final Pattern CHIP = Pattern.compile("state: ?succeeded");
    private static final Pattern FILTERED = Pattern.compile(".*/runs\\?.*state=succeeded.*");

    @Test
    void filters_survive_a_reload_and_the_way_back(Visits visits, Premises premises) {
        var analyst = visits.of("analyst").open("/runs?state=succeeded");
        var chip = analyst.page().getByText(CHIP);
        chip.first().waitFor();

        analyst.page().reload();
        chip.first().waitFor();
        assertThat(analyst.page().url()).matches(FILTERED);

        analyst.click(analyst.link(premises.firstRun())).isAt(NewApi.A_RUN);
        NewApi.stands(analyst, "succeeded");
        analyst.page().goBack();
        analyst.isAt(FILTERED);
        chip.first().waitFor();
    }

    @Test
    void a_way_back_taken_while_the_page_still_opens_leads_to_the_list(Visits visits, Premises premises) {
        var analyst = visits.of("analyst").open("/runs?state=succeeded");
        var chip = analyst.page().getByText(CHIP);

        for (int i = 0; i < 5; i++) {
            analyst.still().click(analyst.link(premises.firstRun())).page().evaluate(BACK_AT_ONCE, i * 100);
            analyst.isAt(FILTERED);
            chip.first().waitFor();
        }
    }

    @Test
    void an_export_holds_exactly_what_is_filtered(Visits visits, Premises premises) throws IOException {
        var analyst = visits.of("analyst").open("/runs?source=sample-sales");
        var download = analyst.page().waitForDownload(() -> analyst.click(analyst.link("Export as CSV")));
        var lines = Files.readAllLines(download.path());
        var known = premises.operator()
                .get("/api/v1/runs?source=sample-sales&limit=200")
                .body()
                .path("items")
                .size();

        assertThat(lines).hasSize(known + 1);
        assertThat(lines.stream().skip(1)).allMatch(line -> line.contains("sample-sales"));

        analyst.open("/runs?source=nobody-has-this-name");
        var none = analyst.page().waitForDownload(() -> analyst.click(analyst.link("Export as CSV")));
        assertThat(Files.readAllLines(none.path())).hasSize(1);
    }

    @Test
    void the_palette_leads_to_a_source_by_keys(Visits visits) {
        var analyst = visits.of("analyst").open("/");

        analyst.press("Control+k")
                .page()
                .getByPlaceholder("Find a page, a source, a run or something to do")
                .first()
                .waitFor();
        analyst.write("sample").sees("sample-sales");
        analyst.page().locator("#hg-palette-found[data-for=sample]").waitFor();
        analyst.press("Enter").isAt(Pattern.compile(".*/sources/sample-sales.*"));
    }

    @Test
    void words_in_any_script_and_markup_are_shown_as_they_are(Visits visits, Premises premises) {
        var strange =
                "Ελληνικά 日本語 العربية 🚰 <b onclick=alert(1)>fett</b> <img src=x onerror=alert(2)> " + "ä".repeat(200);
        var basis = premises.operator().get("/api/v1/sources/sample-sales").body();
        var definition = premises.operator()
                .get("/api/v1/sources/sample-sales/versions/1")
                .body()
                .path("definition")
                .asString();
        var source = premises.fresh("strange");
        var saved = premises.operator()
                .post(
                        "/api/v1/sources",
                        java.util.Map.of(
                                "id", source, "definition", definition + "\n# " + strange + "\n", "comment", strange));
        assertThat(saved.status()).as(saved.body() + " " + basis).isEqualTo(201);
        var analyst = visits.of("analyst");
        analyst.page().onDialog(dialog -> {
            throw new AssertionError("Data ran as a script: " + dialog.message());
        });

        analyst.open("/sources/" + source + "?tab=versions");

        analyst.page()
                .getByText(strange, new Page.GetByTextOptions().setExact(false))
                .first()
                .waitFor();
        assertThat(analyst.page().locator("main img[src=x]").count()).isZero();
        analyst.open("/runs?q=" + java.net.URLEncoder.encode(strange, java.nio.charset.StandardCharsets.UTF_8));
        analyst.sees("<b onclick=alert(1)>");
        assertThat(analyst.page().locator("main img[src=x]").count()).isZero();
    }
}
