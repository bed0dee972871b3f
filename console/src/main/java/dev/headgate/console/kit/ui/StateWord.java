package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.html.Span;
import dev.headgate.console.platform.Standing;
import java.util.Locale;

/** A state as a word with the shape of its standing in front, and only then a colour. */
public final class StateWord extends Span {

    /** A standing in a feature's own word, such as "succeeded" for healthy. */
    public StateWord(Standing standing, String word) {
        super(word);
        addClassNames("hg-state", "hg-state-" + standing.name().toLowerCase(Locale.ROOT));
    }

    /** A standing by its own name. */
    public StateWord(Standing standing) {
        this(standing, standing.name().toLowerCase(Locale.ROOT));
    }
}
