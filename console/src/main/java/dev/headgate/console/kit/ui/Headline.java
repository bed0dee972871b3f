package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;

/** The first line of a page: the answer to its question in words, with the figures as links to the rows behind them. */
public final class Headline extends Paragraph {

    Headline() {
        addClassName("hg-headline");
        setVisible(false);
    }

    /** Shows another line, put together from {@link #words} and {@link #figure} and other components. */
    public void say(Component... parts) {
        removeAll();
        add(parts);
        setVisible(parts.length > 0);
    }

    /** Shows a line without links. */
    public void say(String line) {
        say(words(line));
    }

    /** Plain words. */
    public static Component words(String text) {
        return new Text(text);
    }

    /** A figure that leads to what it counts; the path is one of a feature's paths. */
    public static Component figure(String text, String path) {
        return new Anchor(path.isEmpty() ? "." : path, text);
    }
}
