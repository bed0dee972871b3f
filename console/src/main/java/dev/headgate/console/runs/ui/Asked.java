package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.headgate.console.kit.ui.EmptyState;
import dev.headgate.console.platform.Refusal;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A place that waits for an answer from outside: it says that it asks, shows the answer, or says why there is none and offers
 * to try again. What was shown stays until the next answer is there.
 */
final class Asked<T> extends Div {

    private final Executor background;
    private final Supplier<T> question;
    private final Consumer<T> show;
    private final Component content;
    private final Div note = new Div();

    /** Asks as soon as it is on a page. The content is what {@code show} fills. */
    Asked(Executor background, Component content, Supplier<T> question, Consumer<T> show) {
        this.background = background;
        this.content = content;
        this.question = question;
        this.show = show;
        addClassName("hg-asked");
        content.setVisible(false);
        note.getElement().setAttribute("role", "status");
        add(note, content);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ask();
    }

    /** Asks, the first time or again. */
    void ask() {
        getUI().ifPresent(ui -> {
            if (!content.isVisible()) {
                say(new Paragraph("Asking AWS…"));
            }
            background.execute(() -> answer(ui));
        });
    }

    private void answer(UI ui) {
        try {
            var answer = question.get();
            ui.accessLater(() -> shown(answer), null).run();
        } catch (Refusal refusal) {
            ui.accessLater(() -> refused(refusal), null).run();
        }
    }

    private void shown(T answer) {
        note.removeAll();
        content.setVisible(true);
        show.accept(answer);
    }

    private void refused(Refusal refusal) {
        var why = content.isVisible() ? " What is below was asked before that." : "";
        say(new EmptyState("AWS could not be asked", refusal.sentence() + why, new Button("Try again", _ -> ask())));
    }

    private void say(Component what) {
        note.removeAll();
        note.add(what);
    }
}
