package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** The question before something that can hurt: what will happen, to what, how long it takes, whether it can be undone. */
@StyleSheet("context://hg-kit.css")
public final class Confirm extends Dialog {

    private final DescriptionList facts = new DescriptionList();
    private final Button yes = new Button();

    /** A question as the title, such as "Cancel this run?". */
    public Confirm(String question) {
        addClassName("hg-confirm");
        setHeaderTitle(question);
        setCloseOnOutsideClick(false);
        setRole("alertdialog");
        facts.addClassName("hg-facts");
        add(facts);
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
    }

    /** What will happen. */
    public Confirm what(String sentence) {
        return fact("What happens", sentence);
    }

    /** To what it happens. */
    public Confirm toWhat(String names) {
        return fact("To what", names);
    }

    /** How long it usually takes. */
    public Confirm takes(String words) {
        return fact("How long", words);
    }

    /** How it can be undone. */
    public Confirm undo(String sentence) {
        return fact("Undo", sentence);
    }

    /** Any other fact that a person should know before. */
    public Confirm fact(String name, String sentence) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(sentence));
        return this;
    }

    /** Says that it cannot be undone, and lets nobody go on who has not typed the name. */
    public Confirm typing(String name) {
        fact("Undo", "This cannot be undone.");
        yes.addThemeVariants(ButtonVariant.ERROR);
        yes.setEnabled(false);
        var typed = new TextField("Type " + name + " to go on");
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.setWidthFull();
        typed.addValueChangeListener(
                change -> yes.setEnabled(change.getValue().strip().equals(name)));
        add(typed);
        typed.setAutofocus(true);
        return this;
    }

    /** Asks; the verb is the button's word. A refusal is shown as its sentence and leaves the question open. */
    public void ask(String verb, Runnable act) {
        yes.setText(verb);
        yes.addClickListener(_ -> {
            if (Toasts.attempt(act)) {
                close();
            } else {
                yes.setEnabled(true);
            }
        });
        getFooter().add(new Button("Keep as it is", _ -> close()), yes);
        open();
    }
}
