package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.headgate.console.kit.ui.TextDiff;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.sources.CronRule;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceSchedule;
import java.time.ZoneId;
import java.util.Optional;

/** When a source runs by itself: changed with its next firings in view. */
final class ScheduleTab extends Div {

    private final transient SourceParts parts;
    private final transient Source source;
    private final Runnable changed;
    private final TextField cron = new TextField("Five cron fields");
    private final ComboBox<String> zone = new ComboBox<>("Time zone");
    private final Select<String> stream = new Select<>();
    private final Div preview = new Div();
    private final Button save = new Button("Set the schedule", _ -> save());

    ScheduleTab(SourceParts parts, Source source, Runnable changed) {
        this.parts = parts;
        this.source = source;
        this.changed = changed;
        addClassName("hg-tab");
        add(new H2("Schedule"), new Paragraph(now(source)));
        if (source.deletion().isPresent()) {
            return;
        }
        fields();
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var row = new Div(cron, zone, stream);
        row.addClassName("hg-row");
        var buttons = new Div(save);
        buttons.addClassName("hg-row");
        source.schedule().ifPresent(rule -> buttons.add(remove(rule)));
        add(row, preview, buttons);
        look();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (source.schedule().isEmpty()) {
            event.getUI()
                    .getPage()
                    .executeJs("return Intl.DateTimeFormat().resolvedOptions().timeZone")
                    .then(String.class, this::browserZone);
        }
    }

    private void browserZone(String name) {
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            zone.setValue(name);
        }
    }

    private void fields() {
        cron.setHelperText("Minute, hour, day of month, month, day of week; such as 15 6 * * MON-FRI");
        cron.setWidth("min(34rem, 100%)");
        cron.setValueChangeMode(ValueChangeMode.EAGER);
        cron.setValue(source.schedule().map(rule -> rule.cron().text()).orElse("0 6 * * *"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(source.schedule().map(rule -> rule.zone().getId()).orElse("UTC"));
        stream.setLabel("Stream");
        stream.setItems(source.current().streams());
        stream.setValue(source.schedule()
                .map(SourceSchedule::stream)
                .filter(source.current().streams()::contains)
                .orElse(source.current().streams().getFirst()));
        stream.setVisible(source.current().streams().size() > 1);
        cron.addValueChangeListener(_ -> look());
        zone.addValueChangeListener(_ -> look());
        stream.addValueChangeListener(_ -> look());
    }

    /** Reads what is typed; the field says what is wrong with it. */
    private Optional<SourceSchedule> typed() {
        var name = zone.getValue();
        if (name == null) {
            return Optional.empty();
        }
        try {
            var rule = new CronRule(cron.getValue());
            cron.setInvalid(false);
            return Optional.of(new SourceSchedule(
                    rule, ZoneId.of(name), stream.getValue(), parts.clock().instant()));
        } catch (IllegalArgumentException e) {
            cron.setErrorMessage(String.valueOf(e.getMessage()));
            cron.setInvalid(true);
            return Optional.empty();
        }
    }

    private void look() {
        preview.removeAll();
        var wanted = typed();
        save.setEnabled(wanted.isPresent() && !source.schedule().equals(wanted));
        wanted.ifPresent(rule -> {
            preview.add(new Firings(rule, parts.clock().instant()));
            source.schedule()
                    .filter(before -> !before.isSameRuleAs(rule))
                    .ifPresent(before -> preview.add(new TextDiff("Schedule", lines(before), lines(rule))));
        });
    }

    private void save() {
        typed().ifPresent(rule -> Toasts.attempt(() -> {
            var set = parts.switches().schedule(source.id(), rule.cron(), rule.zone(), Optional.of(rule.stream()));
            Toasts.say(
                    set.scheduleApplied()
                            ? "Schedule set: " + ScheduleWords.rule(rule) + "."
                            : "Schedule kept here; EventBridge could not be told yet. The console goes on trying.",
                    "Undo",
                    this::putBack);
            changed.run();
        }));
    }

    private Button remove(SourceSchedule rule) {
        return new Button(
                "Remove the schedule",
                _ -> Toasts.attempt(() -> {
                    parts.switches().unschedule(source.id());
                    Toasts.say("Removed the schedule " + ScheduleWords.rule(rule) + ".", "Undo", this::putBack);
                    changed.run();
                }));
    }

    private void putBack() {
        source.schedule()
                .ifPresentOrElse(
                        rule -> parts.switches()
                                .schedule(source.id(), rule.cron(), rule.zone(), Optional.of(rule.stream())),
                        () -> parts.switches().unschedule(source.id()));
        changed.run();
    }

    private static Text now(Source source) {
        return new Text(source.schedule()
                .map(rule -> "Runs " + ScheduleWords.rule(rule) + ", stream " + rule.stream() + "."
                        + (source.paused() ? " Switched off while the source is paused." : ""))
                .orElse("Runs only when somebody asks for it."));
    }

    /** A schedule as lines of text, to be compared. */
    static String lines(SourceSchedule rule) {
        return "cron: " + rule.cron() + "\nzone: " + rule.zone() + "\nstream: " + rule.stream() + "\nin words: "
                + ScheduleWords.rule(rule) + "\n";
    }
}
