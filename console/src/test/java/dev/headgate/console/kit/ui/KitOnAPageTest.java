package dev.headgate.console.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import dev.headgate.console.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "dev.headgate.console.kit.testing")
class KitOnAPageTest extends BrowserlessTest {

    private final Div page = new Div();
    private final UrlState url = new UrlState(page);

    @BeforeEach
    void open() {
        UI.getCurrent().add(page);
    }

    @Test
    void a_tab_is_made_when_it_is_opened_and_not_before() {
        var made = new ArrayList<String>();
        url.read(new Location("runs/1?tab=logs"));
        var tabs = new PageTabs(url);
        tabs.add("steps", "Steps", () -> made(made, "steps"));
        tabs.add("logs", "Logs", () -> made(made, "logs"));
        tabs.add("json", "JSON", () -> made(made, "json"));

        tabs.refresh();

        assertThat(tabs.open()).contains("logs");
        assertThat(made).containsExactly("logs");
    }

    @Test
    void a_tab_that_is_not_there_opens_the_first() {
        url.read(new Location("runs/1?tab=nonsense"));
        var tabs = new PageTabs(url);
        tabs.add("steps", "Steps", Div::new);

        tabs.refresh();

        assertThat(tabs.open()).contains("steps");
    }

    @Test
    void what_cannot_be_undone_needs_the_name_typed() {
        var done = new AtomicInteger();
        var question = new Confirm("Delete the source sales?").typing("sales");
        question.ask("Delete", done::incrementAndGet);
        var delete = find(Button.class, question).withText("Delete").single();

        assertThat(delete.isEnabled()).isFalse();
        test(find(TextField.class, question).single()).setValue("sales");
        test(delete).click();

        assertThat(done).hasValue(1);
        assertThat(question.isOpened()).isFalse();
    }

    @Test
    void a_refused_act_leaves_the_question_open() {
        var question = new Confirm("Cancel the run?").what("It stops after the current step.");
        question.ask("Cancel run", () -> {
            throw Refusal.conflict("The run has ended already.");
        });

        test(find(Button.class, question).withText("Cancel run").single()).click();

        assertThat(question.isOpened()).isTrue();
        assertThat(find(Span.class).withText("The run has ended already.").exists())
                .isTrue();
    }

    @Test
    void new_rows_are_offered_and_shown_when_asked() {
        var shown = new AtomicInteger();
        var rows = new NewRows(shown::incrementAndGet);
        page.add(rows);

        rows.more(2);
        rows.more(3);
        test(find(Button.class, rows).withText("Show 5 new").single()).click();

        assertThat(shown).hasValue(1);
        assertThat(buttons(rows)).isEmpty();
    }

    private static Div made(List<String> list, String name) {
        list.add(name);
        return new Div(name);
    }

    private List<String> buttons(Component in) {
        return find(Button.class, in).all().stream().map(Button::getText).toList();
    }
}
