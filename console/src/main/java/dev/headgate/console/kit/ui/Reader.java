package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the browser of the person at the page tells of itself. */
public final class Reader {

    /** Windows narrower than this show lists as cards. */
    private static final int NARROW = 760;

    private Reader() {}

    /** The time zone that the browser shows times in; UTC where it does not tell. */
    public static ZoneId zone(UI ui) {
        var name = Optional.ofNullable(ui.getPage().getExtendedClientDetails().getTimeZoneId());
        try {
            return name.map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** Whether the window is as narrow as a telephone's. */
    public static boolean hasNarrowWindow(UI ui) {
        var width = ui.getPage().getExtendedClientDetails().getWindowInnerWidth();
        return width > 0 && isNarrow(width);
    }

    /** Whether a window of this many pixels is as narrow as a telephone's. */
    public static boolean isNarrow(int width) {
        return width < NARROW;
    }
}
