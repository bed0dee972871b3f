package dev.headgate.console.shell.ui;

import com.vaadin.flow.component.page.ColorScheme;
import dev.headgate.console.platform.Preferences;
import java.util.Arrays;
import java.util.Locale;

/** Light or dark, as a person has chosen. */
enum Colours {
    SYSTEM("As the system says", ColorScheme.Value.SYSTEM),
    LIGHT("Light", ColorScheme.Value.LIGHT),
    DARK("Dark", ColorScheme.Value.DARK);

    private static final String KEY = "colours";

    private final String words;
    private final ColorScheme.Value scheme;

    Colours(String words, ColorScheme.Value scheme) {
        this.words = words;
        this.scheme = scheme;
    }

    static Colours of(Preferences preferences) {
        return preferences
                .value(KEY)
                .flatMap(said -> Arrays.stream(values())
                        .filter(it -> it.word().equals(said))
                        .findFirst())
                .orElse(SYSTEM);
    }

    void keep(Preferences preferences) {
        if (this == SYSTEM) {
            preferences.forget(KEY);
        } else {
            preferences.say(KEY, word());
        }
    }

    String words() {
        return words;
    }

    ColorScheme.Value scheme() {
        return scheme;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
