package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import dev.headgate.contract.Json;
import dev.headgate.contract.document.Problem;
import java.util.List;
import java.util.function.Consumer;

/** A YAML text to write, with the place of everything that is wrong in it. */
@Tag("hg-yaml")
@JavaScript("context://hg-yaml.js")
@StyleSheet("context://hg-yaml.css")
final class YamlEditor extends Component implements HasStyle, HasSize {

    private static final String VALUE = "value";

    YamlEditor(String label, Consumer<String> written) {
        getElement().setAttribute("label", label);
        getElement().setProperty(VALUE, "");
        getElement().addPropertyChangeListener(VALUE, "hg-change", change -> {
            if (change.isUserOriginated()) {
                written.accept(text());
            }
        });
    }

    String text() {
        return getElement().getProperty(VALUE, "");
    }

    void show(String text, List<Problem> problems) {
        getElement().setProperty(VALUE, text);
        var marks = problems.stream().map(YamlEditor::mark).toList();
        getElement().setProperty("problems", Json.text(marks));
    }

    void readOnly(boolean isReadOnly) {
        getElement().setAttribute("readonly", isReadOnly);
    }

    void relabel(String label) {
        getElement().setAttribute("label", label);
    }

    private static Mark mark(Problem problem) {
        return new Mark(problem.line(), problem.column(), problem.message());
    }

    private record Mark(int line, int column, String message) {}
}
