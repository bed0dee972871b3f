package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.headgate.console.kit.ui.Crumb;
import dev.headgate.console.kit.ui.Headline;
import dev.headgate.console.kit.ui.Live;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.Page;
import dev.headgate.console.kit.ui.PageTabs;
import dev.headgate.console.kit.ui.StateWord;
import dev.headgate.console.kit.ui.UrlState;
import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.sources.SourceList;
import dev.headgate.console.sources.SourceListing;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.contract.SourceId;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How is this source, what did it do, and what is it set to do? */
@Route(SourcePaths.LIST + "/:source")
@RolesAllowed("ANALYST")
@StyleSheet("context://hg-kit.css")
@StyleSheet("context://hg-sources.css")
class SourcePage extends Page implements BeforeEnterObserver {

    private final transient SourceList list;
    private final transient SourceParts parts;
    private final UrlState url = new UrlState(this);
    private final PageTabs tabs = new PageTabs(url);
    private final Map<SourceTab, Div> open = new EnumMap<>(SourceTab.class);
    private final Div notice = new Div();
    private transient Optional<SourceListing> shown = Optional.empty();

    SourcePage(SourceList list, SourceParts parts, ChangeFeed feed) {
        super("Source", new Crumb("Sources", SourcePaths.LIST));
        this.list = list;
        this.parts = parts;
        notice.addClassName("hg-warning");
        notice.getElement().setAttribute("role", "status");
        for (var tab : SourceTab.values()) {
            tabs.add(tab.word(), tab.title(), () -> opened(tab));
        }
        add(notice, tabs);
        Live.on(
                this,
                feed,
                change -> change.concerns("run") || change.concerns("source") || change.concerns("time"),
                _ -> update());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = find(event.getRouteParameters().get("source").orElse(""));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class, "There is no source of this name.");
            return;
        }
        url.read(event.getLocation());
        show(found.get());
        open.keySet().forEach(this::fill);
        tabs.refresh();
    }

    private Optional<SourceListing> find(String name) {
        try {
            return list.listings(List.of(new SourceId(name))).stream().findFirst();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Optional<SourceListing> now() {
        return shown.flatMap(one -> find(one.source().id().value()));
    }

    /** Shows what changed; a tab in which somebody writes is left alone. */
    private void update() {
        var before = shown;
        now().filter(one -> !before.equals(Optional.of(one))).ifPresent(one -> {
            show(one);
            open.keySet().stream().filter(SourceTab::isOnlyRead).forEach(this::fill);
        });
    }

    /** Shows everything anew, after the reader changed something. */
    private void reload() {
        now().ifPresent(this::show);
        open.keySet().forEach(this::fill);
    }

    private void show(SourceListing one) {
        shown = Optional.of(one);
        named(one.source().id().value(), new Crumb("Sources", SourcePaths.LIST));
        standing(new StateWord(one.health().standing()));
        headline().say(sentence(one));
        actions(new SourceActions(parts, parts.people().actor(), one, this::reload).buttons());
        Notices.show(notice, one, parts.activity().asOf(), parts.clock().instant());
    }

    private static Component[] sentence(SourceListing one) {
        var said = new ArrayList<Component>();
        said.add(Headline.words(one.health().sentence()));
        one.health().since().filter(_ -> isTrouble(one.health().standing())).ifPresent(since -> {
            said.add(Headline.words(" Since "));
            said.add(Moment.exact(since));
            said.add(Headline.words("."));
        });
        return said.toArray(Component[]::new);
    }

    private static boolean isTrouble(Standing standing) {
        return switch (standing) {
            case LATE, FAILED, UNKNOWN -> true;
            case HEALTHY, RUNNING, WAITING -> false;
        };
    }

    private Div opened(SourceTab tab) {
        var place = new Div();
        open.put(tab, place);
        fill(tab);
        return place;
    }

    private void fill(SourceTab tab) {
        var place = open.getOrDefault(tab, new Div());
        place.removeAll();
        shown.ifPresent(one -> place.add(tab.shown(parts, one, this::reload)));
    }
}
