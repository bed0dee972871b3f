package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.dom.Element;
import dev.headgate.console.kit.ui.DiffLine.Mark;
import dev.headgate.console.kit.ui.DiffLine.Piece;
import dev.headgate.console.kit.ui.DiffLine.Side;
import java.util.List;
import java.util.Optional;

/** The lines of a diff as a table. Styles lay its rows out anew, so every role is said in words. */
@Tag("div")
final class DiffTable extends Component {

    DiffTable(String label) {
        addRole(getElement(), "table");
        getElement().setAttribute("aria-label", "Difference: " + label);
    }

    void line(DiffLine line) {
        getElement().appendChild(row(line));
    }

    void folded(List<DiffLine> lines) {
        var row = addRole(new Element("div"), "row");
        row.getClassList().add("hg-diff-fold");
        var unfold = new Button("Show " + Words.count(lines.size(), "unchanged line", "unchanged lines"), _ -> {
            var place = getElement().indexOfChild(row);
            getElement().insertChild(place, lines.stream().map(DiffTable::row).toArray(Element[]::new));
            row.removeFromParent();
        });
        unfold.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        row.appendChild(addRole(new Element("div"), "cell").appendChild(unfold.getElement()));
        getElement().appendChild(row);
    }

    private static Element row(DiffLine line) {
        var row = addRole(new Element("div"), "row");
        row.getClassList().add(line.isSame() ? "hg-diff-same" : "hg-diff-changed");
        var sign = line.isSame() ? " " : "−";
        row.appendChild(side(line.before(), sign, "del"));
        row.appendChild(side(line.after(), line.isSame() ? " " : "+", "ins"));
        return row;
    }

    private static Element side(Optional<Side> side, String sign, String marked) {
        var cell = addRole(new Element("div"), "cell");
        cell.getClassList().add("hg-diff-" + marked);
        side.ifPresentOrElse(
                it -> {
                    cell.appendChild(part("hg-diff-number", Integer.toString(it.number())), part("hg-diff-sign", sign));
                    var text = part("hg-diff-text", "");
                    it.pieces().forEach(piece -> text.appendChild(piece(piece, marked)));
                    cell.appendChild(text);
                },
                () -> cell.getClassList().add("hg-diff-none"));
        return cell;
    }

    private static Element piece(Piece piece, String marked) {
        return piece.mark() == Mark.SAME ? Element.createText(piece.text()) : new Element(marked).setText(piece.text());
    }

    private static Element part(String style, String text) {
        var part = new Element("span").setText(text);
        part.getClassList().add(style);
        return part;
    }

    private static Element addRole(Element element, String role) {
        return element.setAttribute("role", role);
    }
}
