package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.headgate.console.kit.ui.Crumb;
import dev.headgate.console.kit.ui.Headline;
import dev.headgate.console.kit.ui.Live;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.Page;
import dev.headgate.console.kit.ui.StateWord;
import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.console.platform.CurrentActor;
import dev.headgate.console.sources.SourceList;
import dev.headgate.console.sources.SourceListing;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.contract.SourceId;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How is this source, what did it do, and what is it set to do? */
@Route(SourcePaths.LIST + "/:source")
@RolesAllowed("ANALYST")
@StyleSheet("context://hg-sources.css")
class SourcePage extends Page implements BeforeEnterObserver {

    private final transient SourceList list;
    private final transient SourceParts parts;
    private final transient CurrentActor people;
    private final Tabs tabs = new Tabs();
    private final Map<SourceTab, Tab> heads = new EnumMap<>(SourceTab.class);
    private final Div notice = new Div();
    private final Div content = new Div();
    private transient Optional<SourceListing> shown = Optional.empty();
    private SourceTab tab = SourceTab.OVERVIEW;

    SourcePage(SourceList list, SourceParts parts, CurrentActor people, ChangeFeed feed) {
        super("Source", new Crumb("Sources", SourcePaths.LIST));
        this.list = list;
        this.parts = parts;
        this.people = people;
        content.addClassName("hg-tab");
        notice.addClassName("hg-warning");
        for (var one : SourceTab.values()) {
            var head = new Tab(one.title());
            heads.put(one, head);
            tabs.add(head);
        }
        tabs.addSelectedChangeListener(event -> chosen(event.isFromClient()));
        add(notice, tabs, content);
        Live.on(this, feed, change -> change.concerns("run") || change.concerns("source"), _ -> update());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var name = event.getRouteParameters().get("source").orElse("");
        var found = find(name);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class, "There is no source of this name.");
            return;
        }
        tab = SourceTab.of(event.getLocation().getQueryParameters());
        tabs.setSelectedTab(heads.get(tab));
        show(found.get());
        fill(found.get());
    }

    private Optional<SourceListing> find(String name) {
        try {
            return list.listings(List.of(new SourceId(name))).stream().findFirst();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void chosen(boolean byPerson) {
        if (byPerson) {
            var chosen = SourceTab.values()[tabs.getSelectedIndex()];
            shown.ifPresent(one -> UI.getCurrent()
                    .navigate(SourcePaths.detail(one.source().id()), QueryParameters.of("tab", chosen.word())));
        }
    }

    /** Shows what changed; a tab in which somebody writes is left alone. */
    private void update() {
        var before = shown;
        before.flatMap(one -> find(one.source().id().value()))
                .filter(now -> !now.equals(before.orElseThrow()))
                .ifPresent(now -> {
                    show(now);
                    if (tab.isOnlyRead()) {
                        fill(now);
                    }
                });
    }

    private void reload() {
        shown.flatMap(one -> find(one.source().id().value())).ifPresent(now -> {
            show(now);
            fill(now);
        });
    }

    private void show(SourceListing one) {
        shown = Optional.of(one);
        var source = one.source();
        named(source.id().value(), new Crumb("Sources", SourcePaths.LIST));
        standing(new StateWord(one.health().standing()));
        headline().say(sentence(one));
        actions(new SourceActions(parts, people.actor(), one, this::reload).buttons());
        Notices.show(notice, one, parts.activity().asOf(), parts.clock().instant());
    }

    private static com.vaadin.flow.component.Component[] sentence(SourceListing one) {
        var words = Headline.words(one.health().sentence() + " ");
        return one.health()
                .since()
                .map(since -> new com.vaadin.flow.component.Component[] {
                    words, new Span("("), Moment.exact(since), new Span(")")
                })
                .orElseGet(() -> new com.vaadin.flow.component.Component[] {words});
    }

    private void fill(SourceListing one) {
        content.removeAll();
        content.add(tab.shown(parts, one, this::reload));
    }
}
