package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.StateWord;
import dev.headgate.console.sources.SourceListing;
import dev.headgate.console.sources.SourcePaths;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sources as rows; where there is little room, as cards of one column. */
final class SourceGrid extends Grid<SourceListing> {

    private final transient Clock clock;
    private final List<Column<SourceListing>> wide;
    private final Column<SourceListing> narrow;

    SourceGrid(Clock clock) {
        this.clock = clock;
        addClassName("hg-sources");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        setSelectionMode(SelectionMode.MULTI);
        setMultiSort(false);
        setAriaLabel("Sources");
        narrow = column("card", "Sources", this::card);
        narrow.setVisible(false);
        wide = List.of(
                column("standing", "Standing", one -> new StateWord(one.health().standing()))
                        .setWidth("118px")
                        .setFlexGrow(0),
                column("source", "Source", SourceGrid::named).setFlexGrow(4),
                column("from", "From", SourceGrid::from).setFlexGrow(2),
                column("table", "Into", one -> new Span(table(one))).setFlexGrow(1),
                column("success", "Last success", this::fresh).setWidth("130px").setFlexGrow(0),
                column("runs", "Last 20 runs", one -> new RunStrip(one.newest()))
                        .setWidth("176px")
                        .setFlexGrow(0),
                column("schedule", "Schedule", one -> ScheduleWords.shown(one.source(), clock.instant()))
                        .setFlexGrow(2),
                column("version", "Version", SourceGrid::version).setFlexGrow(1));
        openOnEnter();
    }

    /** Shows cards instead of columns, or columns again. */
    void narrow(boolean little) {
        narrow.setVisible(little);
        wide.forEach(column -> column.setVisible(!little));
    }

    /** The columns that a person may choose among. */
    Map<String, Column<SourceListing>> choosable() {
        var all = new LinkedHashMap<String, Column<SourceListing>>();
        wide.subList(2, wide.size()).forEach(column -> all.put(column.getHeaderText(), column));
        return all;
    }

    private Column<SourceListing> column(
            String key, String header, com.vaadin.flow.function.SerializableFunction<SourceListing, Component> cell) {
        return addComponentColumn(cell::apply).setKey(key).setHeader(header).setResizable(true);
    }

    /** Up and down move between rows by themselves; Enter opens the one with the focus. */
    private void openOnEnter() {
        var key = "element.getEventContext(event).item ? element.getEventContext(event).item.key : ''";
        getElement()
                .addEventListener(
                        "keydown", event -> open(event.getEventData().path(key).asString("")))
                .addEventData(key)
                .setFilter("event.key === 'Enter' && event.target === element");
    }

    private void open(String key) {
        var listing =
                key.isEmpty() ? null : getDataCommunicator().getKeyMapper().get(key);
        if (listing != null) {
            getUI().ifPresent(ui ->
                    ui.navigate(SourcePaths.detail(listing.source().id())));
        }
    }

    private static Component named(SourceListing one) {
        var name = new Anchor(
                SourcePaths.detail(one.source().id()), one.source().id().value());
        var why = ScheduleWords.soft(one.health().sentence());
        why.addClassName("hg-clamp");
        why.setTitle(one.health().sentence());
        return lines(name, why);
    }

    private static Component from(SourceListing one) {
        var version = one.source().current();
        return lines(
                new Span(String.join(", ", version.streams())), ScheduleWords.soft(String.join(", ", version.hosts())));
    }

    private static String table(SourceListing one) {
        return one.source().current().mapping().table();
    }

    private Component fresh(SourceListing one) {
        return new Freshness(one.activity(), one.source().schedule(), clock.instant());
    }

    private static Component version(SourceListing one) {
        var version = one.source().current();
        var when = ScheduleWords.soft("");
        when.add(new Moment(version.saved().at()));
        return lines(new Span("v" + version.number() + " by " + version.saved().author()), when);
    }

    private Component card(SourceListing one) {
        var card = new Div(
                new Div(new StateWord(one.health().standing())),
                named(one),
                RunStrip.picture(one.source().id(), one.newest()),
                ScheduleWords.shown(one.source(), clock.instant()));
        card.addClassName("hg-card");
        return card;
    }

    private static Div lines(Component first, Component second) {
        var lines = new Div(first, second);
        lines.addClassName("hg-two-lines");
        return lines;
    }
}
