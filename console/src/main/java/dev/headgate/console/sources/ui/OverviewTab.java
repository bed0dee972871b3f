package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.RowTable;
import dev.headgate.console.kit.ui.Scrolled;
import dev.headgate.console.kit.ui.StateWord;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.sources.Activity.OfStream;
import dev.headgate.console.sources.PastRun;
import dev.headgate.console.sources.SecretMeta;
import dev.headgate.console.sources.SourceListing;

/** What a source is and how its streams are. */
final class OverviewTab extends Div {

    private static final int EVENTS = 12;

    OverviewTab(SourceParts parts, SourceListing one) {
        addClassName("hg-tab");
        add(new H2("Streams"), streams(one), new H2("What it is"), facts(parts, one), new H2("What happened"));
        add(timeline(parts, one));
    }

    private static Component streams(SourceListing one) {
        var table = new RowTable("Streams", "Stream", "Now", "Newest end", "Last success", "Rows then");
        for (var stream : one.activity().streams()) {
            table.row(new Text(stream.stream()), now(stream), ended(stream), success(stream), rows(stream));
        }
        return new Scrolled("Streams", table);
    }

    private static Component now(OfStream stream) {
        return stream.live()
                .<Component>map(run -> new Div(RunMark.state(run), new Text(" "), link(run)))
                .orElseGet(() -> ScheduleWords.soft("Nothing goes on"));
    }

    private static Component ended(OfStream stream) {
        return stream.ended()
                .<Component>map(run -> new Div(RunMark.state(run), new Text(" "), link(run)))
                .orElseGet(() -> new StateWord(Standing.UNKNOWN, "never ran"));
    }

    private static Component success(OfStream stream) {
        return stream.success()
                .<Component>map(run -> new Moment(run.endedAt().orElse(run.requestedAt())))
                .orElseGet(() -> ScheduleWords.soft("None yet"));
    }

    private static Component rows(OfStream stream) {
        var text = stream.success().flatMap(PastRun::rows).map(Words::count).orElse("");
        var rows = new Span(text);
        rows.addClassName("hg-number");
        return rows;
    }

    private static Facts facts(SourceParts parts, SourceListing one) {
        var source = one.source();
        var now = parts.clock().instant();
        return new Facts()
                .with("Hosts", String.join(", ", source.current().hosts()))
                .with(
                        "Loads into",
                        source.current().mapping().table() + ", mapping version "
                                + source.current().mapping().number())
                .with("Freshness", new Freshness(one.activity(), source.schedule(), now))
                .with("Newest runs", new RunStrip(one.newest()))
                .with("Schedule", ScheduleWords.shown(source, now))
                .with("Secret", source.secret().map(OverviewTab::secret).orElseGet(() -> new Span("None was set")))
                .with(
                        "Version",
                        new Text(source.current().number() + ", saved by "
                                + source.current().saved().author() + " "),
                        new Moment(source.current().saved().at()))
                .with("Registered", new Text("by " + source.createdBy() + " "), new Moment(source.createdAt()));
    }

    private static Span secret(SecretMeta secret) {
        var said = new Span("Set by " + secret.setBy() + " ");
        said.add(new Moment(secret.setAt()));
        return said;
    }

    private static Component timeline(SourceParts parts, SourceListing one) {
        var list = new OrderedList();
        list.addClassName("hg-timeline");
        var versions = parts.sources().versions(one.source().id());
        Happening.of(one, versions).stream().limit(EVENTS).forEach(event -> {
            var words = event.page()
                    .<Component>map(page -> new Anchor(page, event.words()))
                    .orElseGet(() -> new Span(event.words()));
            list.add(new ListItem(new Moment(event.at()), new Text(" "), words));
        });
        return list;
    }

    private static Anchor link(PastRun run) {
        return new Anchor(run.page(), run.id().value());
    }
}
