package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.headgate.console.kit.ui.Code;
import dev.headgate.console.kit.ui.EmptyState;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.runs.Quarantine;
import dev.headgate.contract.RunId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rows that were quarantined: by reason, with the first of each as they were pulled. */
final class QuarantinePart extends RunPart {

    private static final int OF_EACH = 5;

    private final RunId run;
    private final Div content = new Div();
    private final Asked<Quarantine> asked;
    private Optional<RunShown> last = Optional.empty();

    QuarantinePart(RunReading reading, RunId run) {
        this.run = run;
        asked = new Asked<>(
                reading.background(), content, () -> reading.trail().quarantine(run, OF_EACH), this::answered);
        add(asked);
    }

    @Override
    void show(RunShown shown) {
        var counted = last.map(before -> before.run().counts());
        if (counted.filter(before -> !before.equals(shown.run().counts())).isPresent()) {
            asked.ask();
        }
        last = Optional.of(shown);
    }

    private void answered(Quarantine quarantine) {
        content.removeAll();
        var samples = quarantine.samples().stream().collect(Collectors.groupingBy(Quarantine.Sample::reason));
        var counts = quarantine.counts().orElse(Map.of());
        var reasons = new TreeSet<>(samples.keySet());
        reasons.addAll(counts.keySet());
        if (reasons.isEmpty()) {
            content.add(new EmptyState(
                    "No rows were quarantined",
                    "Rows that the mapping cannot take come here with the reason, once the job has read them."));
            return;
        }
        content.add(new Paragraph(sentence(quarantine)));
        reasons.forEach(reason -> content.add(
                reason(reason, Optional.ofNullable(counts.get(reason)), samples.getOrDefault(reason, List.of()))));
    }

    private Section reason(String reason, Optional<Long> count, List<Quarantine.Sample> samples) {
        var rows =
                count.map(number -> ": " + Words.count(number, "row", "rows")).orElse("");
        var section = new Section(new H2(reason + rows), new Paragraph(QuarantineReasons.words(reason)));
        samples.forEach(sample -> {
            var where = new Paragraph(
                    "Line " + Words.count(sample.line()) + ", byte " + Words.count(sample.offset()) + " of ");
            where.addClassName("hg-soft");
            where.add(new Anchor(RunWords.tab(run, RunTab.EVIDENCE), sample.object()));
            section.add(where, new Code("the row at line " + sample.line() + " of " + sample.object(), sample.raw()));
        });
        return section;
    }

    static String sentence(Quarantine quarantine) {
        var total = quarantine
                .counts()
                .map(counts ->
                        counts.values().stream().mapToLong(Long::longValue).sum())
                .map(rows -> Words.count(rows, "row was", "rows were") + " quarantined.")
                .orElse("The job did not report how many rows it quarantined.");
        return quarantine.read() < quarantine.objects()
                ? total + " The samples are from " + Words.count(quarantine.read()) + " of "
                        + Words.count(quarantine.objects()) + " objects."
                : total;
    }
}
