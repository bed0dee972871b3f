package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.time.Duration;
import java.util.Optional;

/** How long a run took, with a bar that shows it against what is usual. */
@Tag("hg-took")
@JavaScript("context://hg-strip.js")
@StyleSheet("context://hg-strip.css")
public final class Took extends Component implements HasStyle {

    /** A time against the usual one, where there is one. */
    public Took(Duration took, Optional<Duration> usual) {
        getElement().setAttribute("text", Words.duration(took));
        usual.filter(time -> !time.isZero()).ifPresent(time -> {
            getElement().setAttribute("share", Double.toString(share(took, time)));
            getElement().setAttribute("title", against(took, time));
        });
    }

    /** The part of the usual time that it took, twice that at most. */
    static double share(Duration took, Duration usual) {
        return Math.min(2, (double) took.toMillis() / usual.toMillis());
    }

    static String against(Duration took, Duration usual) {
        var percent = Math.round(100.0 * took.toMillis() / usual.toMillis());
        return percent + " % of the usual " + Words.duration(usual);
    }
}
