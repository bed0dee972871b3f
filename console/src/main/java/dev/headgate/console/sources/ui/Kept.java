package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Moment;

/** Says how far a desk is kept. */
final class Kept extends Span {

    private final transient Desk desk;

    Kept(Desk desk) {
        this.desk = desk;
        addClassName("hg-soft");
        getElement().setAttribute("aria-live", "polite");
        desk.onChange(this::show);
        show();
    }

    private void show() {
        removeAll();
        if (desk.trouble().isPresent()) {
            add(new Span("Not saved as draft. " + desk.trouble().get()));
            return;
        }
        desk.keptAt().ifPresent(at -> add(new Span("Saved as draft "), new Moment(at)));
    }
}
