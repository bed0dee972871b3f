package dev.headgate.console.sources.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.headgate.console.platform.Actor;
import dev.headgate.console.sources.Basis;
import dev.headgate.console.sources.Draft;
import dev.headgate.console.sources.SourceList;
import dev.headgate.console.sources.Sources;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Documents;
import dev.headgate.console.testing.FakeCloud;
import dev.headgate.contract.SourceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@ConsoleTest
@ViewPackages(classes = SourcePage.class)
@WithMockUser(
        username = "ada",
        roles = {"ANALYST", "OPERATOR"})
class SourcePageTest extends SpringBrowserlessTest {

    @Autowired
    Sources sources;

    @Autowired
    SourceList list;

    @Autowired
    SourceParts parts;

    @Autowired
    FakeCloud cloud;

    @AfterEach
    void aws_is_back() {
        cloud.comeBack();
    }

    @Test
    void a_page_says_what_its_source_is() {
        open("page-read", "overview");

        assertThat(find(H1.class).single().getText()).isEqualTo("page-read");
        assertThat(text(find(OverviewTab.class).single()))
                .contains("api.example.com", "page_read, mapping version 1", "never ran", "Version 1 was saved by ada");
    }

    @Test
    void a_pause_can_be_undone() {
        open("page-pause", "overview");

        test(button("Pause")).click();
        assertThat(sources.get(new SourceId("page-pause")).paused()).isTrue();
        assertThat(button("Run now").isEnabled()).isFalse();

        test(button("Undo")).click();
        assertThat(sources.get(new SourceId("page-pause")).paused()).isFalse();
    }

    @Test
    void a_schedule_shows_its_next_firings_while_it_is_typed() {
        open("page-clock", "schedule");
        var cron = find(TextField.class).withCaption("Five cron fields").single();

        test(cron).setValue("often");
        assertThat(cron.isInvalid()).isTrue();
        assertThat(button("Set the schedule").isEnabled()).isFalse();
        test(cron).setValue("15 6 * * MON-FRI");
        assertThat(find(ListItem.class, find(Firings.class).single()).all()).hasSize(10);
        test(button("Set the schedule")).click();

        assertThat(cloud.schedules.get(new SourceId("page-clock"))).startsWith("15 6 * * MON-FRI|UTC|sales|on|");
        test(button("Remove the schedule")).click();
        assertThat(cloud.schedules).doesNotContainKey(new SourceId("page-clock"));
    }

    @Test
    void while_eventbridge_is_away_the_page_says_since_when() {
        cloud.goAway();
        open("page-away", "schedule");

        test(button("Set the schedule")).click();

        assertThat(text(find(SourcePage.class).single())).contains("EventBridge has not been told of the schedule");
    }

    @Test
    void a_secret_takes_a_value_for_each_key_that_the_definition_reads_and_shows_none() {
        open("page-secret", "secret");
        var fields = find(PasswordField.class).all();
        assertThat(fields).hasSize(2);

        test(button("Set the secret")).click();
        assertThat(fields).allMatch(PasswordField::isInvalid);
        fields.forEach(field -> test(field).setValue("hush"));
        test(button("Set the secret")).click();

        assertThat(cloud.secrets.get(new SourceId("page-secret")))
                .isEqualTo("{\"base_url\":\"hush\",\"api_token\":\"hush\"}");
        assertThat(find(PasswordField.class).all()).allMatch(PasswordField::isEmpty);
        assertThat(text(find(SourcePage.class).single())).contains("Set by ada").doesNotContain("hush");
    }

    @Test
    void a_secret_that_could_not_be_set_stays_typed() {
        open("page-kept", "secret");
        cloud.goAway();
        find(PasswordField.class).all().forEach(field -> test(field).setValue("hush"));

        test(button("Set the secret")).click();

        assertThat(find(PasswordField.class).all()).noneMatch(PasswordField::isEmpty);
    }

    @Test
    void an_old_version_comes_back_under_a_new_number() {
        var id = new SourceId("page-versions");
        register(id, "");
        sources.revise(id, new Basis(1, Basis.Style.IN_BODY), draft(id, "# more\n"));
        visit("page-versions", "versions");

        test(find(Button.class).withText("Restore").single()).click();
        test(button("Save as a new version")).click();

        var current = sources.get(id).current();
        assertThat(current.number()).isEqualTo(3);
        assertThat(current.definition()).isEqualTo(Documents.definition("page_versions"));
        assertThat(current.saved().comment()).contains("Restored version 1.");
    }

    @Test
    void a_source_is_deleted_once_its_name_is_typed_and_can_be_restored() {
        var id = new SourceId("page-gone");
        open("page-gone", "overview");
        new DeleteDialog(parts, id, () -> {}).open();

        assertThat(button("Delete the source").isEnabled()).isFalse();
        test(find(TextField.class).withCaption("Type page-gone to delete it").single())
                .setValue("page-gone");
        test(button("Delete the source")).click();
        assertThat(sources.get(id).deletion()).isPresent();

        visit("page-gone", "overview");
        test(button("Restore")).click();
        assertThat(sources.get(id).deletion()).isEmpty();
    }

    @Test
    void an_analyst_is_told_which_role_deletes() {
        var id = new SourceId("page-role");
        register(id, "");
        var listing = list.listings(List.of(id)).getFirst();

        var operator = new SourceActions(parts, new Actor("bo", "OPERATOR"), listing, () -> {});
        var analyst = new SourceActions(parts, new Actor("ada", "ANALYST"), listing, () -> {});

        assertThat(operator.deletion()).isEqualTo("Delete…");
        assertThat(analyst.deletion()).isEqualTo("Delete (needs the role operator; you have analyst)");
    }

    private void open(String name, String tab) {
        register(new SourceId(name), "");
        visit(name, tab);
    }

    private static void visit(String name, String tab) {
        UI.getCurrent().navigate("sources/" + name, QueryParameters.of("tab", tab));
    }

    private void register(SourceId id, String more) {
        sources.register(id, draft(id, more));
    }

    private static Draft draft(SourceId id, String more) {
        var table = id.value().replace('-', '_');
        return new Draft(
                Documents.definition(table) + more, Optional.of(Documents.mapping(table, 1)), Optional.empty());
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
