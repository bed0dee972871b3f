package dev.headgate.console.sources.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.QueryParameters;
import dev.headgate.console.kit.ui.EmptyState;
import dev.headgate.console.kit.ui.Headline;
import dev.headgate.console.sources.Draft;
import dev.headgate.console.sources.Drafts;
import dev.headgate.console.sources.SourceDraft;
import dev.headgate.console.sources.SourceListing;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.console.sources.SourceSwitches;
import dev.headgate.console.sources.Sources;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Documents;
import dev.headgate.console.testing.Push;
import dev.headgate.contract.SourceId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@ConsoleTest
@ViewPackages(classes = SourcesView.class)
@WithMockUser(username = "ada", roles = "ANALYST")
class SourcesViewTest extends SpringBrowserlessTest {

    @Autowired
    Sources sources;

    @Autowired
    Drafts drafts;

    @Autowired
    SourceSwitches switches;

    @Test
    void the_filters_of_the_address_decide_what_is_listed() {
        register("view-list-a", "view_list");
        register("view-list-b", "view_list");
        switches.pause(new SourceId("view-list-b"));

        visit("table=view_list&paused=true");

        assertThat(rows()).containsExactly("view-list-b");
        assertThat(find(Headline.class).single().getElement().getTextRecursively())
                .contains("sources");
    }

    @Test
    void what_means_nothing_is_refused_in_words_and_leaves_the_list_as_it_was() {
        register("view-typed", "view_typed");
        visit("table=view_typed&standing=unknown");
        assertThat(rows()).containsExactly("view-typed");

        visit("standing=green");

        var box = find(ComboBox.class).all().getFirst();
        assertThat(box.isInvalid()).isTrue();
        assertThat(box.getErrorMessage()).contains("'green' is no standing");
    }

    @Test
    void a_draft_that_somebody_begins_or_discards_is_seen_at_once() {
        var id = new SourceId("view-draft-live");
        visit("");
        new Push().open();

        drafts.save(id, new SourceDraft.Texts("a: 1", Optional.empty(), Optional.empty()), 0);
        until(() -> draftsLine().contains("view-draft-live by ada"));
        drafts.discard(id);
        until(() -> !draftsLine().contains("view-draft-live"));
    }

    private String draftsLine() {
        var shown = find(DraftsLine.class).all();
        return shown.isEmpty() ? "" : shown.getFirst().getElement().getTextRecursively();
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

    @Test
    void what_may_be_meant_is_suggested() {
        assertThat(SourceSuggestions.of("la", "ada")).containsExactly("standing:late");
        assertThat(SourceSuggestions.of("owner", "ada")).containsExactly("owner:ada");
    }

    @Test
    void an_empty_list_names_the_filter_to_drop() {
        register("view-empty", "view_empty");
        visit("table=view_empty&standing=failed");

        assertThat(find(H2.class, find(EmptyState.class).single()).single().getText())
                .isEqualTo("Nothing matches");
        test(find(Button.class).withText("Drop standing:failed to see 1 source").single())
                .click();

        assertThat(rows()).containsExactly("view-empty");
    }

    @Test
    void of_several_sources_each_has_a_result_of_its_own() {
        register("view-many-a", "view_many");
        register("view-many-b", "view_many");
        switches.pause(new SourceId("view-many-b"));
        visit("table=view_many");
        var grid = find(SourceGrid.class).single();
        grid.asMultiSelect().select(shown());

        test(find(Button.class).withText("Run now").single()).click();

        assertThat(find(ListItem.class).all().stream()
                        .map(item -> item.getElement().getTextRecursively())
                        .filter(text -> text.startsWith("view-many")))
                .hasSize(2)
                .anyMatch(text -> text.startsWith("view-many-a: Run r-") && text.endsWith("was asked for."))
                .anyMatch(text -> text.startsWith("view-many-b: Source view-many-b is paused."));
    }

    @Test
    void a_change_shows_where_the_row_stands_and_what_is_new_is_offered() {
        register("view-live-a", "view_live");
        visit("table=view_live");
        assertThat(shown().getFirst().source().paused()).isFalse();
        var view = (SourcesView) UI.getCurrent().getCurrentView();

        switches.pause(new SourceId("view-live-a"));
        register("view-live-b", "view_live");
        view.update();

        assertThat(rows()).containsExactly("view-live-a");
        test(find(Button.class).withText("Show 1 new").single()).click();
        assertThat(rows()).containsExactly("view-live-a", "view-live-b");
        assertThat(shown().getFirst().source().paused()).isTrue();
    }

    private static void visit(String query) {
        UI.getCurrent().navigate(SourcePaths.LIST, QueryParameters.fromString(query));
    }

    private List<String> rows() {
        return shown().stream().map(one -> one.source().id().value()).toList();
    }

    private List<SourceListing> shown() {
        var grid = test(find(SourceGrid.class).single());
        return java.util.stream.IntStream.range(0, grid.size())
                .mapToObj(grid::getRow)
                .toList();
    }

    private void register(String id, String table) {
        var draft = new Draft(Documents.definition(table), Optional.of(Documents.mapping(table, 1)), Optional.empty());
        sources.register(new SourceId(id), draft);
    }
}
