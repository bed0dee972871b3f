package dev.headgate.console.shell.ui;

import java.util.Arrays;
import java.util.Locale;

/** Whether words fit what was typed. */
final class Matches {

    private Matches() {}

    /** Every word that was typed begins a word of the text or stands in it. */
    static boolean all(String typed, String text) {
        var here = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(here::contains);
    }
}
