package dev.headgate.console.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import dev.headgate.console.kit.ui.Page;
import dev.headgate.console.platform.Preferences;
import dev.headgate.console.testing.ConsoleTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@ConsoleTest
@ViewPackages(packages = {"dev.headgate.console.runs.ui", "dev.headgate.console.shell.ui"})
@WithMockUser(username = "ada", roles = "ANALYST")
class FrameTest extends SpringBrowserlessTest {

    @Autowired
    PaletteSearch search;

    @Autowired
    Actions actions;

    @Autowired
    Preferences preferences;

    @Test
    void the_menu_leads_to_the_pages_that_the_person_may_see() {
        navigate("runs", Page.class);

        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .contains("Runs");
    }

    @Test
    void the_frame_says_that_its_aws_is_simulated_where_it_is() {
        navigate("runs", Page.class);

        assertThat(find(Span.class)
                        .withClassName("hg-simulated")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("Simulated AWS");
    }

    @Test
    void an_address_without_a_page_is_answered_inside_the_frame() {
        UI.getCurrent().navigate("no/such/page");

        var page = find(UnknownPage.class).single();
        assertThat(page.getElement().getTextRecursively()).contains("There is no page at /no/such/page.");
        assertThat(find(MainLayout.class).exists()).isTrue();
    }

    @Test
    void the_palette_finds_pages_and_things_to_do_by_words() {
        var palette = open("run");
        assertThat(options(palette)).contains("Page Runs");

        test(find(TextField.class, palette).single()).setValue("night dark");
        assertThat(options(palette)).containsExactly("Do Dark colours");

        test(find(TextField.class, palette).single()).setValue("zzzz-nothing");
        assertThat(options(palette)).isEmpty();
        assertThat(palette.getElement().getTextRecursively()).contains("Nothing is called that.");
    }

    @Test
    void colours_are_kept_for_the_person() {
        var palette = open("dark colours");

        var option = found(palette).getFirst();
        ComponentUtil.fireEvent(option, new ClickEvent<>(option));

        assertThat(preferences.value("colours")).contains("dark");
        assertThat(Colours.of(preferences)).isEqualTo(Colours.DARK);
        actions.paint(Colours.SYSTEM);
        assertThat(preferences.value("colours")).isEmpty();
    }

    private Palette open(String typed) {
        navigate("runs", Page.class);
        var palette = new Palette(search, actions);
        palette.open();
        test(find(TextField.class, palette).single()).setValue(typed);
        return palette;
    }

    private List<Component> found(Palette palette) {
        return find(Div.class, palette).withClassName("hg-option").all().stream()
                .map(Component.class::cast)
                .toList();
    }

    private List<String> options(Palette palette) {
        return found(palette).stream()
                .map(option -> String.join(
                                " ",
                                option.getChildren()
                                        .map(part -> part.getElement().getText())
                                        .toList())
                        .strip())
                .toList();
    }
}
