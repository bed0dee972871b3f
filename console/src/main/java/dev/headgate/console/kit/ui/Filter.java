package dev.headgate.console.kit.ui;

import java.util.List;

/**
 * Something by which a list can be narrowed.
 *
 * @param key its name in the address, such as {@code state}
 * @param label its name on the page, such as {@code State}
 * @param choices what can be chosen; empty when only the search box can say it
 */
public record Filter(String key, String label, List<Choice> choices) {

    public Filter {
        choices = List.copyOf(choices);
    }

    /** A value in the address and the words for it on the page. */
    public record Choice(String value, String words) {}

    /** The words for a value, which is itself where no choice knows it. */
    String words(String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::words)
                .findFirst()
                .orElse(value);
    }
}
