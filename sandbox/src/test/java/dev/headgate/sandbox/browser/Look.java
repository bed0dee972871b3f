package dev.headgate.sandbox.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/** How a page is looked at: a colour scheme and a width. */
record Look(ColorScheme scheme, int width) {

    static final Look USUAL = new Look(ColorScheme.LIGHT, 1440);

    /** On a desk and in a hand. */
    static final List<Integer> WIDTHS = List.of(1440, 390);

    String words() {
        return scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
    }

    int height() {
        return width < 600 ? 844 : 900;
    }
}
