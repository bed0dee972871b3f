package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;

/** The offer to show rows that came since the list was read, instead of letting the list jump under the reader. */
@StyleSheet("context://hg-kit.css")
public final class NewRows extends Div {

    private final Button show;
    private long count;

    /** An offer that calls {@code show} when it is taken. */
    public NewRows(Runnable show) {
        addClassName("hg-new-rows");
        getElement().setAttribute("role", "status");
        this.show = new Button("", _ -> {
            offer(0);
            show.run();
        });
        this.show.addThemeVariants(ButtonVariant.SMALL);
        add(this.show);
        offer(0);
    }

    /** How many rows are new, none to take the offer away. */
    public void offer(long rows) {
        count = rows;
        show.setVisible(rows > 0);
        show.setText("Show " + Words.count(rows) + " new");
    }

    /** Offers so many more. */
    public void more(long rows) {
        offer(count + rows);
    }
}
