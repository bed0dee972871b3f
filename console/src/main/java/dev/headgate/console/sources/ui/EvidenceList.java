package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.sources.suggestion.Evidence;
import java.util.List;
import java.util.stream.IntStream;

/** What was found out about an API, and why each part of the definition is as it is. */
final class EvidenceList extends Div {

    EvidenceList(List<Evidence> evidence) {
        addClassName("hg-panel");
        var open = evidence.stream()
                .filter(one -> one.trust() == Evidence.Trust.OPEN)
                .count();
        add(new H2("What was found"), new Paragraph(summary(open)));
        var list = new DescriptionList();
        list.addClassName("hg-evidence");
        evidence.forEach(one -> {
            var because = new DescriptionList.Description();
            because.add(marked(word(one.trust()) + one.because()));
            because.setClassName("hg-open", one.trust() == Evidence.Trust.OPEN);
            list.add(new DescriptionList.Term(one.what()), because);
        });
        add(list);
    }

    /** A sentence in which what stands between backticks is shown as code. */
    private static Component[] marked(String sentence) {
        var pieces = sentence.split("`", -1);
        return IntStream.range(0, pieces.length)
                .mapToObj(i -> i % 2 == 1 && i < pieces.length - 1 ? new Code(pieces[i]) : new Text(pieces[i]))
                .toArray(Component[]::new);
    }

    @Tag("code")
    private static final class Code extends HtmlContainer {
        Code(String text) {
            setText(text);
        }
    }

    static String summary(long open) {
        return open == 0
                ? "All of it follows from the API's answers."
                : Words.count(open, "thing", "things")
                        + " to look at before a run; the rest follows from the API's answers.";
    }

    private static String word(Evidence.Trust trust) {
        return switch (trust) {
            case TRIED -> "Tried: ";
            case SEEN -> "";
            case OPEN -> "Look at this: ";
        };
    }
}
