package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.UI;
import dev.headgate.console.kit.ui.Confirm;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.platform.CurrentActor;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.platform.Role;
import dev.headgate.console.runs.Lineage;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunControl;
import dev.headgate.console.runs.RunFigures;
import dev.headgate.console.runs.RunPaths;
import dev.headgate.console.runs.RunStarts;
import dev.headgate.console.runs.SourceStream;
import dev.headgate.console.sources.SourceSwitches;
import dev.headgate.contract.Json;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** What a person may do to a run from its page, each said before it is done. */
@Component
class RunActs {

    static final String NEEDS_OPERATOR = "Cancelling and retrying runs needs the role operator.";

    private final RunControl control;
    private final RunStarts starts;
    private final RunFigures figures;
    private final SourceSwitches switches;
    private final CurrentActor people;

    RunActs(RunControl control, RunStarts starts, RunFigures figures, SourceSwitches switches, CurrentActor people) {
        this.control = control;
        this.starts = starts;
        this.figures = figures;
        this.switches = switches;
        this.people = people;
    }

    /** Whether the person at the page may cancel and retry. */
    boolean maySteer() {
        var role = people.actor().role();
        return role.equals(Role.OPERATOR.name()) || role.equals(Role.ADMIN.name());
    }

    void cancel(Run run) {
        new Confirm("Cancel run " + run.id() + "?")
                .what("The execution in AWS is stopped. What was pulled and committed stays; nothing more is loaded,"
                        + " but a load that the warehouse has begun still ends there.")
                .toWhat("Attempt " + run.latest().number() + " of run " + run.id() + ", stream " + run.stream()
                        + " of source " + run.source() + ".")
                .takes("A few seconds.")
                .undo("Stopping cannot be undone. A retry goes on from what is safe already.")
                .ask("Cancel run", () -> {
                    mustSteer();
                    control.cancel(run.id());
                    Toasts.say("Run " + run.id() + " is being stopped.");
                });
    }

    void retry(Run run) {
        new Confirm("Retry run " + run.id() + "?")
                .what("Attempt " + (run.latest().number() + 1)
                        + " starts with the same input. Slices that are done are not pulled again.")
                .toWhat(what(run))
                .takes(usual(run)
                        .map(time -> "Usually " + time + " for a whole run of this stream.")
                        .orElse("Not known: no run of this stream has gone through yet."))
                .undo("It can be cancelled. Rows that this run loaded before are replaced, not doubled.")
                .ask("Retry run", () -> retryNow(run));
    }

    /** Without asking, because the person has just been told. */
    void retryNow(Run run) {
        mustSteer();
        var again = control.retry(run.id());
        var page = RunPaths.detail(run.id()) + "?attempt=" + again.latest().number();
        Toasts.say(
                "Attempt " + again.latest().number() + " of run " + run.id() + " has been asked for.",
                "Show its steps",
                () -> UI.getCurrent().navigate(page));
    }

    void runAgain(Run run) {
        var fresh = starts.runNow(run.source(), Optional.of(run.stream()));
        UI.getCurrent().navigate(RunPaths.detail(fresh.id()));
        Toasts.say("Run " + fresh.id() + " of source " + run.source() + " has been asked for.");
    }

    List<String> secretKeys(Run run) {
        return switches.secretKeys(run.source());
    }

    void setSecret(Run run, String value) {
        switches.setSecret(run.source(), object(value));
        Toasts.say("The secret of source " + run.source() + " is set.");
    }

    /** The text again when it is what a definition can read; it is never repeated in a message. */
    private static String object(String text) {
        var rule =
                "A secret is a JSON object of what config[...] reads in the definition, such as {\"api_token\": \"…\"}.";
        try {
            var tree = Json.mapper().readTree(text);
            if (tree == null || !tree.isObject() || tree.isEmpty()) {
                throw Refusal.invalid("", rule);
            }
            return tree.toString();
        } catch (JacksonException e) {
            throw Refusal.invalid("", rule + " This is not well-formed JSON.");
        }
    }

    private void mustSteer() {
        if (!maySteer()) {
            throw Refusal.conflict(NEEDS_OPERATOR);
        }
    }

    private Optional<String> usual(Run run) {
        var stream = new SourceStream(run.source(), run.stream());
        return Optional.ofNullable(figures.usual(List.of(stream)).get(stream)).map(Words::duration);
    }

    static String what(Run run) {
        var version = Lineage.of(run)
                .definition()
                .map(number -> "version " + number + " of ")
                .orElse("");
        return "Stream " + run.stream() + " of " + version + "source " + run.source() + ".";
    }
}
