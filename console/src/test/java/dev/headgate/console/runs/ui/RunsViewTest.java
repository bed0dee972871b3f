package dev.headgate.console.runs.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import dev.headgate.console.kit.ui.Headline;
import dev.headgate.console.runs.Cause;
import dev.headgate.console.runs.RunLine;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.RunStore;
import dev.headgate.console.runs.SourceStream;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Push;
import dev.headgate.console.testing.RunRecords;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@ConsoleTest
@ViewPackages(classes = RunsView.class)
@WithMockUser(
        username = "otto",
        roles = {"OPERATOR", "ANALYST"})
class RunsViewTest extends SpringBrowserlessTest {

    private static final Instant LONG_AGO = Instant.parse("1997-03-01T12:00:00Z");

    @Autowired
    RunStore store;

    private SourceStream stream = new SourceStream(new SourceId("unset"), "sales");

    @BeforeEach
    void source_of_its_own(TestInfo test) {
        var name = "view-" + Integer.toHexString(test.getDisplayName().hashCode());
        stream = new SourceStream(new SourceId(name), "sales");
    }

    @Test
    void the_first_line_says_what_the_runs_that_are_looked_for_come_to() {
        succeeded(1);
        failed(2, "Bad rows.");

        open("");

        assertThat(line()).startsWith("1 of 2 runs failed, ").endsWith(".");
    }

    @Test
    void many_runs_are_read_by_parts_wherever_one_scrolls() {
        IntStream.range(0, 120).forEach(this::succeeded);

        open("");

        var grid = grid();
        assertThat(test(grid).size()).isEqualTo(120);
        assertThat(test(grid).getRow(0).id()).isEqualTo(id(119));
        assertThat(test(grid).getRow(119).id()).isEqualTo(id(0));
        assertThat(test(grid).getRow(60).id()).isEqualTo(id(59));
    }

    @Test
    void a_filter_that_is_typed_narrows_the_list_and_a_chip_takes_it_back() {
        succeeded(1);
        failed(2, "Bad rows.");
        open("");

        type("state:failed");
        assertThat(test(grid()).size()).isEqualTo(1);

        test(find(Button.class).withText("state: failed").single()).click();
        assertThat(test(grid()).size()).isEqualTo(2);
    }

    @Test
    void a_search_that_cannot_be_read_is_refused_with_what_can() {
        succeeded(1);
        open("");

        type("colour:red");

        assertThat(box().isInvalid()).isTrue();
        assertThat(box().getErrorMessage()).contains("no 'colour'", "state, source");
        assertThat(test(grid()).size()).isEqualTo(1);
    }

    @Test
    void an_address_that_cannot_be_read_shows_no_run_and_says_why() {
        open("&state=odd");

        assertThat(box().getErrorMessage()).contains("'odd' is no state");
        assertThat(find(RunGrid.class).exists()).isFalse();
    }

    @Test
    void when_nothing_matches_the_page_offers_to_drop_a_filter() {
        succeeded(1);
        open("&state=lost");

        assertThat(find(H2.class).single().getText()).isEqualTo("No run matches");
        test(find(Button.class).withText("Drop state:lost").single()).click();

        assertThat(test(grid()).size()).isEqualTo(1);
    }

    @Test
    void a_run_that_comes_is_offered_and_does_not_move_the_list() {
        succeeded(1);
        open("");

        succeeded(2);
        awaitButton("Show 1 new");

        assertThat(test(grid()).size()).isEqualTo(1);
        test(find(Button.class).withText("Show 1 new").single()).click();
        assertThat(test(grid()).size()).isEqualTo(2);
    }

    @Test
    void rows_that_are_selected_are_retried_each_for_itself() {
        failed(1, "Bad rows.");
        succeeded(2);
        open("");

        grid().asMultiSelect().select(rows());
        test(find(Button.class).withText("Retry 1").single()).click();

        assertThat(find(Button.class).withText("Cancel 0").single().isEnabled()).isFalse();
    }

    @Test
    @WithMockUser(username = "ann", roles = "ANALYST")
    void who_may_not_steer_runs_cannot_select_them() {
        succeeded(1);

        open("");

        assertThat(grid().getSelectionMode()).isEqualTo(Grid.SelectionMode.NONE);
    }

    @Test
    void a_cause_in_any_script_is_text() {
        failed(1, "<b>日本</b> 🙂");

        open("");

        assertThat(test(grid()).getRow(0).run().state().reason()).contains("<b>日本</b> 🙂");
        assertThat(test(grid())
                        .getCellComponent(0, grid().getColumns().size() - 2)
                        .getElement()
                        .getText())
                .isEqualTo("<b>日本</b> 🙂");
    }

    private void awaitButton(String text) {
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            roundTrip();
            return find(Button.class).withText(text).exists();
        });
    }

    private void open(String more) {
        new Push().open();
        UI.getCurrent().navigate("runs", QueryParameters.fromString("source=" + stream.source() + more));
    }

    private void type(String text) {
        ComponentUtil.fireEvent(box(), new CustomValueSetEvent<>(box(), true, text));
    }

    private String line() {
        return find(Headline.class).single().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> box() {
        return find(ComboBox.class).single();
    }

    @SuppressWarnings("unchecked")
    private Grid<RunLine> grid() {
        return find(RunGrid.class).single();
    }

    private List<RunLine> rows() {
        return IntStream.range(0, test(grid()).size())
                .mapToObj(test(grid())::getRow)
                .toList();
    }

    private void succeeded(int number) {
        ended(number, new RunState.Succeeded(at(number), at(number).plusSeconds(30)));
    }

    private void failed(int number, String why) {
        var cause = new Cause(Optional.of("ETLProcess"), why);
        ended(number, new RunState.Failed(at(number), at(number).plusSeconds(30), cause));
    }

    private void ended(int number, RunState state) {
        store.add(RunRecords.queued(id(number).value(), stream, at(number)));
        store.update(id(number), 1, state, at(number));
    }

    private RunId id(int number) {
        return new RunId("r-" + stream.source() + "-%04d".formatted(number));
    }

    private static Instant at(int number) {
        return LONG_AGO.plusSeconds(number);
    }
}
