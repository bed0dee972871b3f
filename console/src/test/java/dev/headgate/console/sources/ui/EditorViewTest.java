package dev.headgate.console.sources.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.headgate.console.sources.Basis;
import dev.headgate.console.sources.Draft;
import dev.headgate.console.sources.Drafts;
import dev.headgate.console.sources.Sources;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Documents;
import dev.headgate.contract.SourceId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@ConsoleTest
@ViewPackages(classes = {EditorView.class, SourcePage.class})
@WithMockUser(username = "ada", roles = "ANALYST")
class EditorViewTest extends SpringBrowserlessTest {

    @Autowired
    Sources sources;

    @Autowired
    Drafts drafts;

    @Test
    void a_change_is_shown_as_a_difference_and_saved_with_its_reason() {
        var id = open("edit-save");

        write("Path", "/refunds");
        test(button("Save …")).click();
        test(find(TextArea.class).withCaption("Why, in your words (optional)").single())
                .setValue("they moved");
        test(button("Save version")).click();

        var current = sources.get(id).current();
        assertThat(current.number()).isEqualTo(2);
        assertThat(current.definition())
                .isEqualTo(Documents.definition("edit_save").replace("path: /sales", "path: /refunds"));
        assertThat(current.saved().comment()).contains("they moved");
        assertThat(drafts.mine(id)).isEmpty();
    }

    @Test
    void the_second_of_two_editors_sees_the_first_ones_version_and_merges() {
        var id = open("edit-two");
        write("Path", "/mine");
        var theirs = Documents.definition("edit_two")
                .replace("path: /sales", "path: /theirs")
                .replace("requests: 50", "requests: 7");
        sources.revise(
                id,
                new Basis(1, Basis.Style.IN_BODY),
                new Draft(theirs, Optional.empty(), Optional.of("their reason")));

        test(button("Save …")).click();
        assertThat(text(find(MergeDialog.class).single())).contains("their reason", "in lines that both changed");
        assertThat(find(RadioButtonGroup.class).all()).hasSize(2);
        test(button("Use this text")).click();

        var merged = drafts.mine(id).orElseThrow().texts();
        assertThat(merged.basis()).contains(2);
        assertThat(merged.definition()).contains("path: /mine").contains("requests: 7");
        test(button("Save …")).click();
        test(button("Save version")).click();
        assertThat(sources.get(id).current().number()).isEqualTo(3);
    }

    @Test
    void the_notice_of_a_newer_version_keeps_its_button_while_one_writes_on() {
        var id = open("edit-notice");
        revise(id, 1, "requests: 7");
        write("Path", "/first");
        var offered = button("Compare and merge");

        write("Path", "/second");
        assertThat(button("Compare and merge")).isSameAs(offered);
        assertThat(text(find(Paragraph.class, find(Meanwhile.class).single()).single()))
                .startsWith("ada saved version 2")
                .endsWith("You write on version 1.");

        revise(id, 2, "requests: 8");
        write("Path", "/third");
        assertThat(button("Compare and merge")).isNotSameAs(offered);
        test(button("Compare and merge")).click();
        assertThat(text(find(MergeDialog.class).single())).contains("requests: 8");
    }

    private void revise(SourceId id, int basis, String requests) {
        var text = sources.get(id).current().definition().replaceFirst("requests: \\d+", requests);
        sources.revise(id, new Basis(basis, Basis.Style.IN_BODY), new Draft(text, Optional.empty(), Optional.empty()));
    }

    @Test
    void what_was_written_is_there_again_when_the_page_is_opened_again() {
        open("edit-again");
        write("Path", "/later");

        navigate("sources/edit-again/edit", EditorView.class);

        assertThat(find(TextField.class).withCaption("Path").single().getValue())
                .isEqualTo("/later");
        assertThat(button("Save …").isEnabled()).isTrue();
    }

    @Test
    void nothing_changed_is_nothing_to_save() {
        open("edit-nothing");

        assertThat(button("Save …").isEnabled()).isFalse();
        assertThat(text(find(EditorView.class).single())).contains("Nothing is changed yet");
    }

    private SourceId open(String name) {
        var id = new SourceId(name);
        var table = name.replace('-', '_');
        sources.register(
                id, new Draft(Documents.definition(table), Optional.of(Documents.mapping(table, 1)), Optional.empty()));
        navigate("sources/" + name + "/edit", EditorView.class);
        return id;
    }

    private void write(String field, String value) {
        test(find(TextField.class).withCaption(field).single()).setValue(value);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
