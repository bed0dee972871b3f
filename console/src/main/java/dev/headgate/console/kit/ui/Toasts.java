package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import dev.headgate.console.platform.Refusal;

/** Short messages at the edge of the page about what was just done, with the way back where there is one. */
public final class Toasts {

    private static final int SECONDS = 6;
    private static final int SECONDS_TO_UNDO = 12;

    private Toasts() {}

    /** Says what was done. */
    public static void say(String sentence) {
        show(toast(sentence, "hg-toast"), SECONDS);
    }

    /** Says what was done and offers to undo it. */
    public static void say(String sentence, String wayBack, Runnable undo) {
        var toast = toast(sentence, "hg-toast");
        toast.add(new Button(wayBack, _ -> {
            toast.close();
            attempt(undo);
        }));
        show(toast, SECONDS_TO_UNDO);
    }

    /** Says what was not done and why; stays until it is closed. */
    public static void refused(String sentence) {
        var toast = toast(sentence, "hg-toast-refused");
        toast.setAssertive(true);
        toast.add(new Button("Close", _ -> toast.close()));
        show(toast, 0);
    }

    /** Does what was asked; a refusal is shown as its sentence. Answers whether it was done. */
    public static boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            refused(refusal.sentence());
            return false;
        }
    }

    private static Notification toast(String sentence, String style) {
        var toast = new Notification();
        toast.addClassName(style);
        toast.add(new Span(sentence));
        return toast;
    }

    private static void show(Notification toast, int seconds) {
        toast.setPosition(Position.BOTTOM_START);
        toast.setDuration(seconds * 1000);
        toast.open();
    }
}
