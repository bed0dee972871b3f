package dev.headgate.console.sources.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.headgate.console.sources.Drafts;
import dev.headgate.console.sources.SourceDraft;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.console.sources.Sources;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Documents;
import dev.headgate.console.testing.FakeCloud;
import dev.headgate.contract.Json;
import dev.headgate.contract.SourceId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.JsonNode;

@ConsoleTest
@ViewPackages(classes = {RegisterView.class, SourcePage.class})
@WithMockUser(username = "ada", roles = "ANALYST")
class RegisterViewTest extends SpringBrowserlessTest {

    private static final String RECORDS = """
            {"ok":true,"problems":[],"records":[],"request":{"url":"https://api.example.com/shop/register"},
             "response":{"status":200,"headers":{},"took_ms":12,"bytes":90,"lengths":{},"body":{"data":[
              {"id":1,"transaction_date":"2026-03-01","amount":1.5},{"id":2,"transaction_date":"2026-03-02","amount":2.5}]}}}""";
    private static final String REFUSAL = """
            {"ok":false,"problems":[{"message":"The API answered 401."}],"records":[],"request":{},
             "response":{"status":401,"headers":{"WWW-Authenticate":"Bearer"},"lengths":{},"body":{"error":"who?"}}}""";

    @Autowired
    Sources sources;

    @Autowired
    Drafts drafts;

    @Autowired
    FakeCloud cloud;

    @AfterEach
    void usual() {
        cloud.comeBack();
        cloud.answers(question -> Optional.empty());
    }

    @Test
    void an_address_and_a_secret_become_a_source() {
        cloud.answers(question -> Optional.of(answer(question.document().contains("config") ? RECORDS : REFUSAL)));
        navigate(RegisterView.class);

        paste("https://api.example.com/shop/register");
        until(() -> !find(PasswordField.class).all().isEmpty());
        assertThat(button("Register").isEnabled()).isFalse();
        assertThat(text(find(RegisterDesk.class).single())).contains("has not shown a record. Set the secret");
        test(find(PasswordField.class).single()).setValue("hush-hush");
        test(button("Set and look again")).click();
        until(() -> !find(EvidenceList.class).all().isEmpty());

        var id = new SourceId("example-shop-register");
        assertThat(cloud.secrets.get(id)).isEqualTo("{\"api_token\":\"hush-hush\"}");
        assertThat(drafts.mine(id).orElseThrow().texts().definition()).contains("BearerAuthenticator");
        assertThat(text(find(EvidenceList.class).single())).contains("data is the largest list of objects");
        test(button("Register")).click();
        assertThat(sources.get(id).secret()).isPresent();
        assertThat(drafts.mine(id)).isEmpty();
        assertThat(button("Run now").isEnabled()).isTrue();
    }

    @Test
    void while_aws_is_away_the_definition_can_be_written_all_the_same() {
        cloud.goAway();
        navigate(RegisterView.class);

        paste("https://api.example.com/away/sales");
        until(() -> !find(DefinitionForm.class).all().isEmpty());

        assertThat(text(find(RegisterView.class).single())).contains("AWS does not answer");
        assertThat(drafts.mine(new SourceId("example-away-sales"))).isPresent();
    }

    @Test
    void what_is_no_address_is_said_at_the_field() {
        navigate(RegisterView.class);

        paste("not an address");

        assertThat(find(TextField.class)
                        .withCaption("Address of the API")
                        .single()
                        .getErrorMessage())
                .contains("https://api.example.com/v1/sales");
    }

    @Test
    void a_draft_opens_again_and_a_field_of_the_form_patches_its_text() {
        var id = new SourceId("form-api");
        var text = Documents.definition("form_fact") + "# kept\n";
        drafts.save(
                id, new SourceDraft.Texts(text, Optional.of(Documents.mapping("form_fact", 1)), Optional.empty()), 0);
        open("form-api");

        test(find(TextField.class).withCaption("Path").single()).setValue("/売上/<b>");

        assertThat(drafts.mine(id).orElseThrow().texts().definition())
                .isEqualTo(text.replace("path: /sales", "path: \"/売上/<b>\""));
        assertThat(find(YamlEditor.class).all().getFirst().text()).contains("/売上/<b>");
    }

    @Test
    void what_is_wrong_stands_at_the_field_and_keeps_from_registering_but_not_from_drafting() {
        var id = new SourceId("wrong-form-api");
        drafts.save(
                id,
                new SourceDraft.Texts(
                        Documents.definition("wrong_fact"),
                        Optional.of(Documents.mapping("wrong_fact", 1)),
                        Optional.empty()),
                0);
        open("wrong-form-api");

        var name = find(TextField.class).withCaption("Name").single();
        test(name).setValue("not a name");

        assertThat(name.isInvalid()).isTrue();
        assertThat(button("Register").isEnabled()).isFalse();
        assertThat(drafts.mine(id).orElseThrow().texts().definition()).contains("not a name");
    }

    @Test
    void what_was_never_read_is_said_until_a_preview_brings_records() {
        var id = new SourceId("unread-api");
        var texts = new SourceDraft.Texts(
                Documents.definition("unread_fact"),
                Optional.of(Documents.mapping("unread_fact", 1)),
                Optional.empty());
        drafts.save(id, texts, 0);
        cloud.answers(_ -> Optional.of(answer("{\"ok\":true,\"problems\":[],\"records\":[{\"id\":1}]}")));
        open("unread-api");
        assertThat(text(find(RegisterDesk.class).single())).contains("No record was read");
        assertThat(button("Register").isEnabled()).isTrue();

        test(button("Preview")).click();

        until(() -> find(Paragraph.class).all().stream()
                .noneMatch(one -> one.getText().startsWith("No record was")));
        test(find(TextField.class).withCaption("Path").single()).setValue("/other");
        assertThat(text(find(RegisterDesk.class).single())).contains("No record was read");
    }

    @Test
    void a_discarded_draft_can_be_put_back() {
        var id = new SourceId("discard-api");
        drafts.save(id, new SourceDraft.Texts("a: 1", Optional.empty(), Optional.empty()), 0);
        open("discard-api");

        test(button("Discard the draft")).click();
        assertThat(drafts.mine(id)).isEmpty();
        test(button("Undo")).click();

        assertThat(drafts.mine(id).orElseThrow().texts().definition()).isEqualTo("a: 1");
    }

    private void open(String draft) {
        UI.getCurrent().navigate(SourcePaths.NEW, QueryParameters.of("draft", draft));
    }

    private void paste(String url) {
        test(find(TextField.class).withCaption("Address of the API").single()).setValue(url);
        test(button("Look at it")).click();
    }

    private void until(BooleanSupplier holds) {
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    roundTrip();
                    return holds.getAsBoolean();
                });
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static JsonNode answer(String json) {
        return Json.mapper().readTree(json);
    }
}
