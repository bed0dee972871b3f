package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import dev.headgate.console.kit.ui.Code;
import dev.headgate.console.sources.SourceListing;
import dev.headgate.contract.Json;

/** A source as the data that it is, at the side of its page. */
final class RawJson extends Dialog {

    RawJson(SourceListing listing) {
        setHeaderTitle(listing.source().id() + " as JSON");
        addClassName("hg-side");
        setWidth("min(720px, 96vw)");
        setDraggable(true);
        setResizable(true);
        add(new Code("JSON of " + listing.source().id(), text(listing)));
        getFooter().add(new Button("Close", _ -> close()));
    }

    static String text(SourceListing listing) {
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(listing);
    }
}
