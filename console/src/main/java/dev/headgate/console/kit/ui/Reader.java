package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import dev.headgate.console.platform.Preferences;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The person at a page: what their browser tells of itself, and what they want to find as they left it. */
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

    /** Lets the pieces of a page find what the person at it prefers. */
    public static void prefers(UI ui, Preferences preferences) {
        ComponentUtil.setData(ui, Preferences.class, preferences);
    }

    /** What the person at the page prefers; nothing where a page stands outside the console. */
    public static Optional<Preferences> preferences(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Preferences.class));
    }
}
