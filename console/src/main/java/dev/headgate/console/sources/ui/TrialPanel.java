package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import dev.headgate.console.kit.ui.SidePanel;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.sources.SourceChecks.Action;
import dev.headgate.console.sources.SourceChecks.Trial;
import dev.headgate.contract.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tries what is written against the API: check and preview, with what was asked and answered. */
final class TrialPanel extends Div {

    private final transient EditorParts parts;
    private final transient Desk desk;
    private final Select<String> stream = new Select<>();
    private final Button preview = new Button("Preview", _ -> begin(Action.PREVIEW));
    private final Button check = new Button("Check all streams", _ -> begin(Action.CHECK));
    private final Button cancel = new Button("Cancel", _ -> cancel());
    private final ProgressBar bar = new ProgressBar();
    private final Div result = new Div();
    private transient @Nullable Work work;

    TrialPanel(EditorParts parts, Desk desk) {
        this.parts = parts;
        this.desk = desk;
        addClassName("hg-panel");
        stream.setAriaLabel("Stream to preview");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", "Asking the API");
        result.getElement().setAttribute("aria-live", "polite");
        var buttons = new Div(stream, preview, check, cancel);
        buttons.addClassName("hg-line");
        add(new H2("Try it"), buttons, bar, result);
        busy(null);
        desk.onChange(this::streams);
        streams();
        addDetachListener(_ -> Optional.ofNullable(work).ifPresent(Work::giveUp));
    }

    /** Shows records that somebody has got already. */
    void show(List<JsonNode> records) {
        result.removeAll();
        result.add(new Paragraph(
                "The first " + Words.count(Math.min(20, records.size()), "record", "records") + " as they came:"));
        result.add(
                new RecordsTable(records),
                panel("Records as JSON", Json.mapper().valueToTree(records)));
    }

    private void streams() {
        var names = desk.definition().names("/streams").stream().distinct().toList();
        var chosen = stream.getValue();
        stream.setItems(names);
        stream.setVisible(names.size() > 1);
        if (!names.isEmpty()) {
            stream.setValue(chosen != null && names.contains(chosen) ? chosen : names.getFirst());
        }
    }

    private void begin(Action action) {
        var id = desk.id();
        var named = action == Action.PREVIEW ? Optional.ofNullable(stream.getValue()) : Optional.<String>empty();
        var trial = new Trial(Optional.of(desk.definition().text()), named, Optional.of(20));
        result.removeAll();
        getUI().ifPresent(ui -> busy(Work.begin(
                ui,
                () -> parts.checks().tryOut(action, id, trial),
                answer -> done(action, trial, answer),
                this::failed)));
    }

    private void cancel() {
        Optional.ofNullable(work).ifPresent(Work::giveUp);
        busy(null);
        result.add(new Paragraph("Cancelled. The API may still be answering; nothing of it is kept."));
    }

    private void busy(@Nullable Work now) {
        work = now;
        bar.setVisible(now != null);
        cancel.setVisible(now != null);
        preview.setEnabled(now == null);
        check.setEnabled(now == null);
    }

    private void done(Action action, Trial trial, JsonNode answer) {
        busy(null);
        show(action, answer);
        var read = action == Action.CHECK || !answer.path("records").isEmpty();
        if (read && answer.path("problems").isEmpty()) {
            trial.definition().ifPresent(desk::tried);
        }
    }

    private void show(Action action, JsonNode answer) {
        var problems = answer.path("problems").valueStream().toList();
        problems.forEach(problem -> result.add(problem(problem.path("message").asString(""))));
        if (!problems.isEmpty()) {
            result.add(new Paragraph(TrialWords.advice(answer)));
        } else if (action == Action.CHECK) {
            result.add(new Paragraph("Each stream's first page can be read."));
        }
        var records = answer.path("records").valueStream().toList();
        if (!records.isEmpty()) {
            result.add(new RecordsTable(records));
        } else if (problems.isEmpty() && action == Action.PREVIEW) {
            result.add(new Paragraph("The API answered with no records."));
        }
        result.add(new Paragraph(TrialWords.exchange(answer)), panels(answer));
    }

    private void failed(String sentence) {
        busy(null);
        result.add(problem(sentence), new Paragraph("What you write is kept as a draft; try again later."));
    }

    private static Paragraph problem(String sentence) {
        var word = new Span(sentence);
        var problem = new Paragraph(word);
        word.addClassNames("hg-state", "hg-state-failed", "hg-wrap");
        return problem;
    }

    private static Div panels(JsonNode answer) {
        var both = Json.mapper().createObjectNode();
        both.set("request", answer.path("request"));
        both.set("response", answer.path("response"));
        var row = new Div(panel("Request and response", both));
        if (!answer.path("records").isEmpty()) {
            row.add(panel("Records as JSON", answer.path("records")));
        }
        row.addClassName("hg-line");
        return row;
    }

    private static Button panel(String title, JsonNode shown) {
        return new Button(
                title, _ -> SidePanel.of(title, shown.toPrettyString()).open());
    }
}
