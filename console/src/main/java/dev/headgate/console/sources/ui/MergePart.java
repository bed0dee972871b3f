package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.sources.text.DocumentText;
import dev.headgate.console.sources.text.ThreeWay;
import dev.headgate.console.sources.text.ThreeWay.Hunk;
import dev.headgate.console.sources.text.ThreeWay.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One text that two people changed: each difference with both sides to choose from, and the outcome to write on. */
final class MergePart extends Div {

    private final transient List<ThreeWay.Piece> pieces;
    private final transient List<RadioButtonGroup<Side>> choices = new ArrayList<>();
    private final YamlEditor merged;
    private final transient Function<String, DocumentText> reading;

    /** The three texts: what both began with, mine, theirs. */
    record Three(String base, String mine, String theirs) {}

    MergePart(String name, String other, Three texts, Function<String, DocumentText> reading) {
        this.reading = reading;
        pieces = ThreeWay.between(texts.base(), texts.mine(), texts.theirs());
        merged = new YamlEditor(name + " as it will be", text -> show(text));
        var hunks = ThreeWay.hunks(pieces);
        add(new H3(name), new Paragraph(summary(hunks)));
        hunks.forEach(hunk -> add(hunk(hunk, other)));
        add(merged);
        choose();
    }

    String text() {
        return merged.text();
    }

    static String summary(List<Hunk> hunks) {
        if (hunks.isEmpty()) {
            return "Both are the same.";
        }
        var conflicts = hunks.stream().filter(Hunk::isConflict).count();
        return Words.count(hunks.size(), "difference", "differences") + ", "
                + (conflicts == 0
                        ? "none in the same lines."
                        : Words.count(
                                conflicts,
                                "of them in lines that both changed.",
                                "of them in lines that both changed."));
    }

    private Div hunk(Hunk hunk, String other) {
        var choice = new RadioButtonGroup<Side>(hunk.isConflict() ? "Both changed this" : "Changed by one of you");
        choice.setItems(Side.MINE, Side.THEIRS);
        choice.setItemLabelGenerator(side -> side == Side.MINE ? "Keep mine" : "Take " + other + "'s");
        choice.setValue(hunk.first());
        choice.addValueChangeListener(_ -> choose());
        choices.add(choice);
        var row = new Div(choice, lines("Mine", hunk.mine()), lines(other + "'s", hunk.theirs()));
        row.addClassName("hg-merge-hunk");
        return row;
    }

    private static Div lines(String whose, List<String> lines) {
        return new Div(new Paragraph(whose), new Pre(lines.isEmpty() ? "(nothing)" : String.join("\n", lines)));
    }

    private void choose() {
        show(ThreeWay.merged(
                pieces, choices.stream().map(RadioButtonGroup::getValue).toList()));
    }

    private void show(String text) {
        merged.show(text, reading.apply(text).problems());
    }
}
