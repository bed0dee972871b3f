package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.headgate.console.kit.ui.SidePanel;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.platform.Actor;
import dev.headgate.console.platform.Role;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceListing;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.contract.Json;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** What can be done to one source: the main action first, the rest behind it. */
final class SourceActions {

    private final SourceParts parts;
    private final Actor actor;
    private final SourceListing listing;
    private final Source source;
    private final Runnable changed;

    SourceActions(SourceParts parts, Actor actor, SourceListing listing, Runnable changed) {
        this.parts = parts;
        this.actor = actor;
        this.listing = listing;
        this.source = listing.source();
        this.changed = changed;
    }

    Component[] buttons() {
        var all = new ArrayList<Component>();
        if (source.deletion().isPresent()) {
            all.add(restore());
        } else {
            all.add(runNow());
            all.add(source.paused() ? resume() : pause());
            all.add(new Button("Edit", _ -> UI.getCurrent().navigate(SourcePaths.edit(source.id()))));
        }
        all.add(more());
        return all.toArray(Component[]::new);
    }

    private Component runNow() {
        var streams = source.current().streams();
        if (streams.size() > 1) {
            var menu = new MenuBar();
            menu.addThemeVariants(MenuBarVariant.PRIMARY);
            var run = menu.addItem("Run now");
            streams.forEach(stream -> run.getSubMenu().addItem("Stream " + stream, _ -> run(Optional.of(stream))));
            run.setEnabled(!source.paused());
            return menu;
        }
        var button = new Button("Run now", _ -> run(Optional.empty()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setEnabled(!source.paused());
        return button;
    }

    private void run(Optional<String> stream) {
        Toasts.attempt(() -> {
            var run = parts.activity().runNow(source.id(), stream);
            UI.getCurrent().navigate(run.page());
        });
    }

    private Button pause() {
        return new Button(
                "Pause",
                _ -> Toasts.attempt(() -> {
                    parts.switches().pause(source.id());
                    changed.run();
                    Toasts.say("Paused " + source.id() + ".", "Undo", () -> {
                        parts.switches().resume(source.id());
                        changed.run();
                    });
                }));
    }

    private Button resume() {
        var button = new Button(
                "Resume",
                _ -> Toasts.attempt(() -> {
                    parts.switches().resume(source.id());
                    changed.run();
                    Toasts.say("Resumed " + source.id() + ".", "Undo", () -> {
                        parts.switches().pause(source.id());
                        changed.run();
                    });
                }));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button restore() {
        var button = new Button(
                "Restore",
                _ -> Toasts.attempt(() -> {
                    parts.removal().restore(source.id());
                    changed.run();
                    Toasts.say("Restored " + source.id() + " with its schedule and secret.");
                }));
        var deletion = source.deletion().orElseThrow();
        button.setEnabled(
                actor.may(Role.OPERATOR) && deletion.canBeUndone(parts.clock().instant()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private MenuBar more() {
        var menu = new MenuBar();
        var more = menu.addItem("More");
        more.getSubMenu()
                .addItem(
                        "Raw JSON",
                        _ -> SidePanel.of(source.id() + " as JSON", json()).open());
        if (source.deletion().isEmpty()) {
            delete(more);
        }
        return menu;
    }

    private void delete(MenuItem more) {
        var allowed = actor.may(Role.OPERATOR);
        var item = more.getSubMenu()
                .addItem(deletion(), _ -> Toasts.attempt(() -> new DeleteDialog(parts, source.id(), changed).open()));
        item.setEnabled(allowed);
        item.addClassName("hg-danger");
    }

    /** The word of the way to deletion, or who may go it. */
    String deletion() {
        return actor.may(Role.OPERATOR) ? "Delete…" : "Delete (needs the role operator; you have " + role() + ")";
    }

    private String json() {
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(listing);
    }

    private String role() {
        return actor.role().toLowerCase(Locale.ROOT);
    }
}
