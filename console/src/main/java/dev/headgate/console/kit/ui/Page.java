package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;

/** A page: its name with state and actions, the line that answers its question, then the evidence. */
public abstract class Page extends Main implements HasDynamicTitle {

    private final H1 name = new H1();
    private final Div state = new Div();
    private final Div actions = new Div();
    private final Headline headline = new Headline();
    private List<Crumb> above = List.of();

    /** A page with this name, under the pages of the crumbs. */
    protected Page(String name, Crumb... above) {
        addClassName("hg-page");
        setId("content");
        this.name.getElement().setAttribute("tabindex", "-1");
        state.addClassName("hg-page-state");
        actions.addClassName("hg-page-actions");
        var header = new Header(this.name, state, actions);
        header.addClassName("hg-page-header");
        add(header, headline);
        named(name, above);
    }

    /** Gives the page another name and place, once it is known what it shows. */
    protected final void named(String text, Crumb... pages) {
        name.setText(text);
        above = List.of(pages);
    }

    /** The line that answers the page's question. */
    protected final Headline headline() {
        return headline;
    }

    /** Shows how the page's thing stands, beside its name. */
    protected final void standing(Component... words) {
        state.removeAll();
        state.add(words);
    }

    /** The page's buttons, the main one first. */
    protected final void actions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
    }

    /** Moves the focus to the name, so that who hears the page hears where they are; not when the page has taken it itself. */
    public final void focusName() {
        name.getElement()
                .executeJs("if (!this.closest('main')?.contains(document.activeElement))"
                        + " this.focus({preventScroll: true})");
    }

    /** The pages above this one, the topmost first. */
    public List<Crumb> above() {
        return above;
    }

    /** The page's name. */
    public String name() {
        return name.getText();
    }

    @Override
    public String getPageTitle() {
        return name() + " · Headgate";
    }
}
