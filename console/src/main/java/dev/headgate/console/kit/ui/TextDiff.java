package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** What changed between two texts: side by side where there is room, else below each other; long equal parts are folded. */
@StyleSheet("context://hg-diff.css")
public final class TextDiff extends Div {

    private static final int CONTEXT = 3;
    private static final int WORTH_FOLDING = 2 * CONTEXT + 2;

    private final String label;
    private final Span summary = new Span();
    private final Div lines = new Div();
    private final Button shape = new Button("", _ -> turn());
    private boolean below;

    /** The difference between two texts; the label says what they are. */
    public TextDiff(String label, String before, String after) {
        this.label = label;
        addClassName("hg-diff");
        shape.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        shape.addClassName("hg-diff-shape");
        var head = new Div(summary, shape);
        head.addClassName("hg-diff-head");
        lines.addClassName("hg-diff-lines");
        add(head, lines);
        arrange();
        show(before, after);
    }

    /** Shows the difference between two other texts. */
    public void show(String before, String after) {
        var diff = LineDiff.between(before, after);
        summary.setText(diff.summary());
        shape.setVisible(diff.lines().stream().anyMatch(line -> !line.isSame()));
        lines.removeAll();
        if (shape.isVisible()) {
            var table = new DiffTable(label);
            fill(table, diff.lines());
            lines.add(table);
        }
    }

    private static void fill(DiffTable table, List<DiffLine> lines) {
        var equal = new ArrayList<DiffLine>();
        var first = true;
        for (var line : lines) {
            if (line.isSame()) {
                equal.add(line);
            } else {
                equal(table, equal, first ? 0 : CONTEXT, CONTEXT);
                equal.clear();
                first = false;
                table.line(line);
            }
        }
        equal(table, equal, CONTEXT, 0);
    }

    /** Equal lines: some after the change above, some before the change below, what lies between folded. */
    private static void equal(DiffTable table, List<DiffLine> lines, int after, int before) {
        if (lines.size() < Math.max(WORTH_FOLDING - (CONTEXT * 2 - after - before), after + before + 2)) {
            lines.forEach(table::line);
            return;
        }
        lines.subList(0, after).forEach(table::line);
        table.folded(List.copyOf(lines.subList(after, lines.size() - before)));
        lines.subList(lines.size() - before, lines.size()).forEach(table::line);
    }

    private void turn() {
        below = !below;
        arrange();
    }

    private void arrange() {
        shape.setText(below ? "Show side by side" : "Show below each other");
        lines.setClassName("hg-diff-below", below);
    }
}
