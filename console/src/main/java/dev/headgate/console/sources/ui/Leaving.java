package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before a page is left on which something is written that is no version yet. */
final class Leaving {

    private Leaving() {}

    static void ask(BeforeLeaveEvent event, Desk desk) {
        if (!desk.isChanged() && desk.trouble().isEmpty()) {
            return;
        }
        var going = event.postpone();
        var dialog = new Dialog();
        dialog.setHeaderTitle("Leave with changes that are not saved?");
        dialog.add(new Paragraph(desk.trouble()
                .map(why -> "The last change is not kept: " + why + " It is lost when you leave.")
                .orElse("They are kept as your draft of " + desk.id() + "; you find it above the list of sources.")));
        var stay = new Button("Stay", _ -> dialog.close());
        var leave = new Button(desk.trouble().isPresent() ? "Leave" : "Keep the draft and leave", _ -> {
            dialog.close();
            going.proceed();
        });
        leave.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(stay, leave);
        dialog.open();
    }
}
