package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.runs.LogFilter;
import dev.headgate.console.runs.RunLogs.Found;
import dev.headgate.console.runs.RunLogs.Line;
import dev.headgate.contract.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What functions and job wrote about an attempt: searched by words, narrowed to a writer, followed while it goes on. */
final class LogsPart extends RunPart {

    private static final int MOST = 2_000;
    private static final int SECONDS_BETWEEN = 2;

    private final RunReading reading;
    private final RunId run;
    private final Asked<Found> asked;
    private final TextField words = new TextField("Search");
    private final ComboBox<String> writer = new ComboBox<>("Written by");
    private final Checkbox follow = new Checkbox("Follow", true);
    private final Paragraph line = new Paragraph();
    private final Grid<Line> table = new Grid<>();
    private final GridListDataView<Line> lines = table.setItems(new ArrayList<>());
    private final Set<String> known = new HashSet<>();
    private volatile Optional<Integer> attempt = Optional.empty();
    private volatile Optional<String> sought = Optional.empty();
    private volatile Optional<Instant> since = Optional.empty();
    private boolean live;
    private boolean waiting;

    LogsPart(RunReading reading, RunId run) {
        this.reading = reading;
        this.run = run;
        var copy = new Button("Copy", _ -> copy());
        copy.setAriaLabel("Copy the lines shown");
        var bar = new Div(words, writer, follow, copy);
        bar.addClassName("hg-run-bar");
        asked = new Asked<>(reading.background(), new Div(line, table), this::question, this::answered);
        controls();
        columns();
        add(bar, asked);
    }

    @Override
    void show(RunShown shown) {
        var number = Optional.of(shown.attempt().number());
        var was = live;
        live = shown.attempt().state().isLive();
        follow.setVisible(live);
        if (!number.equals(attempt)) {
            var first = attempt.isEmpty();
            attempt = number;
            if (!first) {
                anew();
            }
        } else if (was && !live) {
            asked.ask();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        live = false;
    }

    private Found question() {
        return reading.runs().logs(run, new LogFilter(attempt, sought, since, MOST));
    }

    private void answered(Found found) {
        var fresh = found.lines().stream().filter(each -> known.add(key(each))).toList();
        if (!fresh.isEmpty()) {
            lines.addItems(fresh);
            since = Optional.of(fresh.getLast().at());
            writers();
            if (follow.getValue() && live) {
                table.scrollToEnd();
            }
        }
        line.setText(sentence(found, lines.getItems().count()));
        later();
    }

    /** While the attempt goes on, the same is asked again for what came since. */
    private void later() {
        if (!live || !follow.getValue() || waiting) {
            return;
        }
        getUI().ifPresent(ui -> {
            waiting = true;
            var again = ui.accessLater(this::again, null);
            CompletableFuture.delayedExecutor(SECONDS_BETWEEN, TimeUnit.SECONDS, reading.background())
                    .execute(again::run);
        });
    }

    private void again() {
        waiting = false;
        asked.ask();
    }

    private void anew() {
        known.clear();
        since = Optional.empty();
        lines.removeItems(lines.getItems().toList());
        asked.ask();
    }

    private void controls() {
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setPlaceholder("Words in a line");
        words.addValueChangeListener(changed -> {
            sought = Optional.of(changed.getValue().strip()).filter(text -> !text.isEmpty());
            anew();
        });
        writer.setPlaceholder("everybody");
        writer.setClearButtonVisible(true);
        writer.addValueChangeListener(changed -> {
            var chosen = Optional.ofNullable(changed.getValue());
            lines.setFilter(each -> chosen.stream().allMatch(each.writer()::equals));
        });
        follow.addValueChangeListener(_ -> later());
    }

    private void writers() {
        var chosen = writer.getValue();
        writer.setItems(lines.getItems().map(Line::writer).distinct().sorted().toList());
        writer.setValue(chosen);
    }

    private void columns() {
        table.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_ROW_BORDERS);
        table.addClassName("hg-run-logs");
        table.getElement().setAttribute("aria-label", "Log lines");
        table.addComponentColumn(each -> Moment.exact(each.at()))
                .setHeader("At")
                .setAutoWidth(true)
                .setFlexGrow(0);
        table.addColumn(Line::writer).setHeader("By").setAutoWidth(true).setFlexGrow(0);
        table.addComponentColumn(LogsPart::message)
                .setHeader("Line")
                .setWidth("20rem")
                .setFlexGrow(1);
    }

    private void copy() {
        var text = shown().stream()
                .map(each -> each.at() + "\t" + each.writer() + "\t" + each.message())
                .collect(Collectors.joining("\n"));
        getElement().executeJs("navigator.clipboard.writeText($0)", text);
        Toasts.say(Words.count(shown().size(), "line", "lines") + " copied.");
    }

    private List<Line> shown() {
        return lines.getItems().toList();
    }

    private static Span message(Line line) {
        var message = new Span(line.message());
        message.addClassNames("hg-run-line", "hg-wrap");
        return message;
    }

    private static String key(Line line) {
        return line.group() + " " + line.stream() + " " + line.id();
    }

    static String sentence(Found found, long shown) {
        if (found.groups().isEmpty()) {
            return "CloudWatch has no log groups of the pipeline, so there are no lines.";
        }
        if (shown == 0) {
            return "No lines: the functions wrote none, none has these words, or their retention is over.";
        }
        return Words.count(shown, "line", "lines")
                + (found.cut() ? ", and more in CloudWatch; search to narrow them." : ".");
    }
}
