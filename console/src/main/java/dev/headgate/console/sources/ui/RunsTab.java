package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.headgate.console.kit.ui.EmptyState;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.RowTable;
import dev.headgate.console.kit.ui.Scrolled;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.sources.PastRun;
import dev.headgate.console.sources.SourceListing;

/** The newest runs of a source. */
final class RunsTab extends Div {

    RunsTab(SourceParts parts, SourceListing one) {
        addClassName("hg-tab");
        if (one.newest().isEmpty()) {
            add(new EmptyState("It never ran", "Run it now, or give it a schedule."));
            return;
        }
        var count = parts.activity().count(one.source().id());
        add(new Paragraph(
                new Text("The newest " + Words.count(one.newest().size()) + " of "),
                new Anchor(parts.activity().page(one.source().id()), Words.count(count, "run", "runs")),
                new Text(".")));
        var table = new RowTable("Newest runs", "Run", "State", "Stream", "Asked for", "Took", "Rows", "Why");
        one.newest().forEach(run -> row(table, run));
        add(new Scrolled("Newest runs", table));
    }

    private static void row(RowTable table, PastRun run) {
        table.row(
                new Anchor(run.page(), run.id().value()),
                RunMark.state(run),
                new Text(run.stream()),
                new Moment(run.requestedAt()),
                new Text(run.took().map(Words::duration).orElse("")),
                new Text(run.rows().map(Words::count).orElse("")),
                new Text(run.reason().orElse("")));
    }
}
