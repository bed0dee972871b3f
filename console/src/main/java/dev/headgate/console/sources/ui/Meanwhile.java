package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.sources.SourceVersion;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Says that somebody saved a version while one writes on an older one, and offers to merge the two. */
final class Meanwhile extends Div {

    private final transient BiConsumer<Desk, SourceVersion> merge;
    private transient Optional<Said> said = Optional.empty();

    /** What the notice says; it is built anew only when this changes, so that its button stays under the pointer. */
    private record Said(Desk desk, int basis, int current) {}

    Meanwhile(BiConsumer<Desk, SourceVersion> merge) {
        this.merge = merge;
        addClassName("hg-panel");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void hide() {
        said = Optional.empty();
        setVisible(false);
        removeAll();
    }

    void show(Desk desk, SourceVersion current) {
        var now = Optional.of(new Said(desk, desk.basis().orElse(0), current.number()));
        if (!now.equals(said)) {
            said = now;
            removeAll();
            add(sentence(desk, current), new Button("Compare and merge", _ -> merge.accept(desk, current)));
            setVisible(true);
        }
    }

    private static Paragraph sentence(Desk desk, SourceVersion current) {
        return new Paragraph(
                new Span(current.saved().author() + " saved version " + current.number() + " "),
                new Moment(current.saved().at()),
                new Span(". You write on version " + desk.basis().orElse(0) + "."));
    }
}
