package dev.headgate.console.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import dev.headgate.console.kit.ui.Headline;
import dev.headgate.console.runs.Cause;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.RunStore;
import dev.headgate.console.runs.SourceStream;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Documents;
import dev.headgate.console.testing.Rest;
import dev.headgate.console.testing.RunRecords;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@ConsoleTest
@ViewPackages(classes = OverviewView.class)
@WithMockUser(
        username = "otto",
        roles = {"OPERATOR", "ANALYST"})
class OverviewViewTest extends SpringBrowserlessTest {

    private static final Instant LONG_AGO = Instant.parse("1996-03-01T12:00:00Z");

    @Autowired
    Rest rest;

    @Autowired
    RunStore store;

    @Autowired
    Clock clock;

    @Test
    void a_stream_that_fails_is_shown_with_its_cause_and_the_next_step() {
        failed("page-inbox", "r-page-inbox-1", "<b>Nobody</b> answers 🙂 at page-inbox.");

        UI.getCurrent().navigate("");

        var card = find(TroubleCard.class).all().stream()
                .filter(one -> one.getElement().getTextRecursively().contains("<b>Nobody</b> answers"))
                .findFirst()
                .orElseThrow();
        assertThat(find(Anchor.class, card).withText("Open run").single().getHref())
                .isEqualTo("runs/r-page-inbox-1");
        assertThat(find(Button.class, card).withText("Retry").exists()).isTrue();
        assertThat(find(Headline.class).single().getElement().getTextRecursively())
                .contains("not succeeded since")
                .contains("Look first at ");
    }

    @Test
    void a_retry_from_the_inbox_is_a_second_attempt() {
        failed("page-retry", "r-page-retry-1", "It failed for page-retry alone, because of a cause of its own.");
        UI.getCurrent().navigate("");

        var retry = find(Button.class).all().stream()
                .filter(button -> button.getElement().getAttribute("aria-label") instanceof String label
                        && label.equals("Retry run r-page-retry-1"))
                .findFirst()
                .orElseThrow();
        test(retry).click();

        assertThat(store.find(new RunId("r-page-retry-1"))
                        .orElseThrow()
                        .latest()
                        .number())
                .isEqualTo(2);
    }

    @Test
    @WithMockUser(username = "ann", roles = "ANALYST")
    void who_may_not_retry_is_led_to_the_run() {
        failed("page-analyst", "r-page-analyst-1", "A cause that an analyst reads.");

        UI.getCurrent().navigate("");

        assertThat(find(Anchor.class).withText("Open run").all()).isNotEmpty();
        assertThat(find(Button.class).withText("Retry").exists()).isFalse();
    }

    @Test
    void the_days_lead_to_their_runs() {
        failed("page-days", "r-page-days-1", "Whatever.");
        store.add(RunRecords.queued(
                "r-page-days-2",
                new SourceStream(new SourceId("page-days"), "sales"),
                clock.instant().minusSeconds(1)));
        store.update(
                new RunId("r-page-days-2"),
                1,
                new RunState.Cancelled(Optional.empty(), LONG_AGO, "Not now."),
                LONG_AGO);

        UI.getCurrent().navigate("");

        assertThat(find(Anchor.class, find(DaysTable.class).single()).all())
                .extracting(Anchor::getHref)
                .contains("runs?from=today&to=today");
    }

    private void failed(String source, String run, String why) {
        var table = source.replace('-', '_');
        var body = Map.of(
                "id", source,
                "definition", Documents.definition(table),
                "mapping", Documents.mapping(table, 1));
        assertThat(rest.post("/api/v1/sources", body, "ANALYST").status()).isEqualTo(201);
        store.add(RunRecords.queued(run, new SourceStream(new SourceId(source), "sales"), LONG_AGO));
        var cause = new Cause(Optional.of("PlanSlices"), why);
        store.update(new RunId(run), 1, new RunState.Failed(LONG_AGO, LONG_AGO.plusSeconds(9), cause), LONG_AGO);
    }
}
