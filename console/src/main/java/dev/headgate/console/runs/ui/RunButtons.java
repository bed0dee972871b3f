package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.runs.RunState;
import java.util.stream.Stream;

/** The buttons at the head of a run's page: the act that its state allows, and why it is not allowed to this person. */
final class RunButtons {

    private RunButtons() {}

    static Component[] of(RunShown shown, RunActs acts, Component... others) {
        var run = shown.run();
        return switch (run.state()) {
            case RunState.Queued _, RunState.Running _ ->
                with(steering(new Button("Cancel run", _ -> acts.cancel(run)), acts), others);
            case RunState.Failed _, RunState.Cancelled _, RunState.Lost _ -> {
                var retry = new Button("Retry run", _ -> acts.retry(run));
                retry.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                yield with(steering(retry, acts), others);
            }
            case RunState.Succeeded _ ->
                with(Stream.of(new Button("Run source again", _ -> Toasts.attempt(() -> acts.runAgain(run)))), others);
        };
    }

    private static Stream<Component> steering(Button button, RunActs acts) {
        if (acts.maySteer()) {
            return Stream.of(button);
        }
        button.setEnabled(false);
        var why = new Span(RunActs.NEEDS_OPERATOR);
        why.addClassName("hg-soft");
        return Stream.of(why, button);
    }

    private static Component[] with(Stream<? extends Component> first, Component... others) {
        return Stream.concat(first, Stream.of(others)).toArray(Component[]::new);
    }
}
