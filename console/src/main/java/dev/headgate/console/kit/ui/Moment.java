package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** An instant: how long ago or how soon, kept true by the browser; the exact time in the reader's zone on hover and when copied. */
@Tag("hg-time")
public final class Moment extends Component implements HasStyle {

    /** The instant, relative to now. */
    public Moment(Instant at) {
        getElement().setAttribute("datetime", at.toString());
    }

    /** The instant as date and time of day in the reader's zone. */
    public static Moment exact(Instant at) {
        var moment = new Moment(at);
        moment.getElement().setAttribute("exact", true);
        return moment;
    }
}
