package dev.headgate.console.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import dev.headgate.console.platform.Preferences;
import dev.headgate.console.testing.People;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "dev.headgate.console.kit.testing")
class ColumnChoiceTest extends BrowserlessTest {

    @Test
    void a_hidden_column_stays_hidden_for_the_person_and_for_nobody_else() {
        var people = new People();
        MenuBar menu = page(column(), people.preferencesOf("ada"));
        new MenuBarTester<>(menu).clickItem("Columns", "Cause");

        var again = column();
        page(again, people.preferencesOf("ada"));
        var others = column();
        page(others, people.preferencesOf("bob"));

        assertThat(again.isVisible()).isFalse();
        assertThat(others.isVisible()).isTrue();
    }

    private static Grid.Column<String> column() {
        return new Grid<String>().addColumn(text -> text);
    }

    private static ColumnChoice page(Grid.Column<String> column, Preferences preferences) {
        var choice = new ColumnChoice("runs", Map.of("Cause", column), preferences);
        UI.getCurrent().add(choice);
        return choice;
    }
}
