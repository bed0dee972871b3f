package dev.headgate.console.runs.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.QueryParameters;
import dev.headgate.console.runs.Attempt;
import dev.headgate.console.runs.Cause;
import dev.headgate.console.runs.Execution;
import dev.headgate.console.runs.Quarantine;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunPaths;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.RunStore;
import dev.headgate.console.sources.Draft;
import dev.headgate.console.sources.Sources;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Documents;
import dev.headgate.console.testing.FakeCloud;
import dev.headgate.console.testing.FakeExecutions;
import dev.headgate.console.testing.FakeLake;
import dev.headgate.console.testing.History;
import dev.headgate.console.testing.Push;
import dev.headgate.contract.Json;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@ConsoleTest
@ViewPackages(classes = RunView.class)
@WithMockUser(
        username = "ada",
        roles = {"ANALYST", "OPERATOR"})
class RunViewTest extends SpringBrowserlessTest {

    private static final Instant NOON = Instant.parse("2020-03-01T12:00:00Z");
    private static final String REFUSED =
            "The API answered 401 to GET http://api/sales: it does not accept the credential. Check the secret of source x.";

    @Autowired
    RunStore store;

    @Autowired
    FakeExecutions executions;

    @Autowired
    FakeLake lake;

    @Autowired
    FakeCloud cloud;

    @Autowired
    Sources sources;

    @AfterEach
    void aws_is_back() {
        lake.comeBack();
    }

    @Test
    void a_run_that_failed_says_why_and_offers_the_next_step() {
        var run = failed("r-view-failed", REFUSED);

        open(run, "steps");

        assertThat(find(H1.class).single().getText()).isEqualTo("r-view-failed");
        assertThat(text(find(DiagnosisPanel.class).single()))
                .contains(REFUSED, "The secret of the source is wrong", "It failed in the step IngestLane.");
        assertThat(find(PasswordField.class).exists()).isTrue();
        assertThat(button("Retry run").isEnabled()).isTrue();
    }

    @Test
    void a_secret_that_is_no_json_object_is_refused_and_the_field_forgets_it() {
        open(failed("r-view-secret", REFUSED), "steps");
        var field = find(PasswordField.class).single();

        test(field).setValue("hush");
        test(button("Set secret")).click();

        assertThat(field.getValue()).isEmpty();
        assertThat(cloud.secrets).doesNotContainKey(new SourceId("view-api"));
    }

    @Test
    void a_secret_is_asked_for_by_the_names_that_the_definition_reads() {
        var id = new SourceId("view-keys-api");
        sources.register(
                id,
                new Draft(
                        Documents.definition("view_keys"),
                        Optional.of(Documents.mapping("view_keys", 1)),
                        Optional.empty()));
        open(failed(run("r-view-keys", id, new RunState.Running(NOON)), REFUSED), "steps");
        var token = find(PasswordField.class).withCaption("api_token").single();
        test(token).setValue("hush");

        test(button("Set secret")).click();
        var url = find(PasswordField.class).withCaption("base_url").single();
        assertThat(url.isInvalid()).isTrue();
        assertThat(cloud.secrets).doesNotContainKey(id);

        test(url).setValue("https://api.example.com");
        test(button("Set secret")).click();
        assertThat(Json.mapper().readTree(cloud.secrets.get(id)))
                .isEqualTo(Json.mapper()
                        .createObjectNode()
                        .put("base_url", "https://api.example.com")
                        .put("api_token", "hush"));
        assertThat(token.getValue()).isEmpty();
    }

    @Test
    @WithMockUser(username = "ann", roles = "ANALYST")
    void an_analyst_sees_the_act_and_which_role_it_needs() {
        open(failed("r-view-analyst", "Something new."), "steps");

        assertThat(find(Button.class).withText("Retry run").all()).isNotEmpty().noneMatch(Button::isEnabled);
        assertThat(text(find(RunView.class).single())).contains(RunActs.NEEDS_OPERATOR);
    }

    @Test
    void a_change_is_on_the_page_without_asking() {
        var run = run("r-view-live", new RunState.Running(NOON));
        var name = run.input().executionName();
        executions.begin(name, Json.text(run.input()));
        store.add(run);
        open(run.id(), "steps");
        assertThat(text(find(RunView.class).single())).contains("running", "No steps yet");

        var history = new History().enter("Task", "PlanSlices");
        executions.happened(name, history.events());
        awaitText("Running in PlanSlices");
        executions.end(name, Execution.Status.SUCCEEDED, "", "");

        awaitText("Succeeded in");
        awaitText("Run r-view-live is now succeeded.");
        assertThat(find(Button.class).withText("Run source again").exists()).isTrue();
    }

    @Test
    void what_aws_cannot_be_asked_says_so_and_comes_when_it_is_tried_again() {
        var run = failed("r-view-away", "Something new.");
        var row = "{\"id\": 1, \"name\": \"<b>späti</b> 漢字 🚰\"}";
        lake.quarantines.put(
                run,
                new Quarantine(
                        Optional.empty(),
                        List.of(new Quarantine.Sample("id_missing", "raw/x.ndjson.gz", 41, 120, row)),
                        1,
                        1));
        lake.goAway();
        open(run, "quarantine");
        awaitText("AWS could not be asked");

        lake.comeBack();
        test(button("Try again")).click();

        awaitText(row);
        awaitText("The column id is required and has no value.");
    }

    @Test
    void the_stages_are_counted_from_the_store_alone() {
        var run = failed("r-view-counts", "Something new.");
        lake.goAway();

        open(run, "counts");

        assertThat(text(find(CountsPart.class).single())).contains("No figures yet");
    }

    @Test
    void a_run_whose_history_is_gone_says_since_when() {
        var lost = run("r-view-lost", new RunState.Running(NOON));
        store.add(lost);
        store.update(
                lost.id(), 1, new RunState.Lost(Optional.of(NOON), NOON.plusSeconds(60), "AWS knows nothing."), NOON);

        open(lost.id(), "steps");

        assertThat(text(find(RunView.class).single()))
                .contains("AWS has no history of this attempt any more", "AWS keeps executions for 90 days");
    }

    private void open(RunId run, String tab) {
        new Push().open();
        UI.getCurrent().navigate(RunPaths.detail(run), QueryParameters.of("tab", tab));
    }

    private RunId failed(String id, String sentence) {
        return failed(run(id, new RunState.Running(NOON)), sentence);
    }

    private RunId failed(Run run, String sentence) {
        store.add(run);
        store.update(
                run.id(),
                1,
                new RunState.Failed(NOON, NOON.plusSeconds(14), new Cause(Optional.of("IngestLane"), sentence)),
                NOON);
        return run.id();
    }

    private static Run run(String id, RunState state) {
        return run(id, new SourceId("view-api"), state);
    }

    private static Run run(String id, SourceId source, RunState state) {
        return new Run(
                new RunId(id),
                source,
                "sales",
                "sources/view-api/3.yaml",
                "mappings/sales_fact/1.yaml",
                NOON,
                "ada",
                new Attempt(1, NOON, "ada", state),
                Optional.empty());
    }

    private Button button(String words) {
        return find(Button.class).withText(words).first();
    }

    private void awaitText(String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            roundTrip();
            return text(find(RunView.class).single()).contains(words);
        });
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
