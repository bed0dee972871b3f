package dev.headgate.console.overview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunPaths;

/** What somebody new should look at: the one run that there is. */
final class Introduction extends Aside {

    /** The preference that says that it was read. */
    static final String READ = "overview.introduction-read";

    Introduction(Run run, Runnable read) {
        addClassName("hg-introduction");
        getElement().setAttribute("aria-label", "Introduction");
        var dismiss = new Button("Got it", _ -> {
            read.run();
            setVisible(false);
        });
        dismiss.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(
                new Span("New here? One run has ended: "),
                new Anchor(RunPaths.detail(run.id()), run.source() + " · " + run.stream()),
                new Span(". Open it to see what each step did, how many rows went through, and what was logged."),
                dismiss);
    }
}
