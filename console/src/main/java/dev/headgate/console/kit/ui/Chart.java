package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A picture of figures with the table of the same figures behind it; screen readers are given the table alone. */
@Tag("figure")
@JavaScript("context://hg-chart.js")
@StyleSheet("context://hg-chart.css")
public final class Chart extends HtmlContainer {

    private static final String LIBRARY = library();

    private final Element drawing = new Element("hg-chart");
    private final Span caption = new Span();
    private final Div table = new Div();
    private final Button toggle = new Button("Show as table", _ -> toggle());
    private boolean tableShown;

    /** A chart of the picture. */
    public Chart(Picture picture) {
        addClassName("hg-figure");
        var head = new Element("figcaption");
        toggle.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        head.appendChild(caption.getElement(), toggle.getElement());
        drawing.setAttribute("aria-hidden", "true").setAttribute("library", LIBRARY);
        getElement().appendChild(head, drawing, table.getElement());
        arrange();
        show(picture);
    }

    /** Shows another picture in place of this one. */
    public void show(Picture picture) {
        caption.setText(picture.label());
        drawing.setPropertyJson("picture", Drawing.of(picture));
        table.removeAll();
        table.add(new FigureTable(picture.label(), Figures.of(picture)));
    }

    private void toggle() {
        tableShown = !tableShown;
        arrange();
    }

    private void arrange() {
        toggle.setText(tableShown ? "Show as chart" : "Show as table");
        toggle.setAriaLabel(toggle.getText() + ": " + caption.getText());
        drawing.setVisible(!tableShown);
        table.setClassName(tableShown ? "hg-figure-table" : "hg-heard-only");
    }

    /** Where the library lies, by the version that is on the class path. */
    private static String library() {
        var about = "/META-INF/maven/org.webjars.npm/echarts/pom.properties";
        var properties = new Properties();
        try (var in = Chart.class.getResourceAsStream(about)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The chart library is not on the class path: " + about + " is missing.");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "webjars/echarts/" + properties.getProperty("version") + "/dist/echarts.min.js";
    }
}
