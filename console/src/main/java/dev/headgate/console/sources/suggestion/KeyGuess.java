package dev.headgate.console.sources.suggestion;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which field tells records apart. */
record KeyGuess(Sampled field, Evidence evidence) {

    private static final double NEARLY_ALL = 0.9;

    /** The best candidate among the outer fields, because a primary key names those. */
    static Optional<KeyGuess> among(List<Sampled> fields) {
        return fields.stream()
                .filter(field -> field.steps().size() == 1 && field.isEverywhere())
                .filter(field -> likeness(field.name()) > 0)
                .filter(field -> field.share(value -> value.isIntegralNumber() || value.isString()) == 1)
                .filter(field -> field.distinct() >= NEARLY_ALL * field.of())
                .max(Comparator.comparingInt((Sampled field) -> likeness(field.name()))
                        .thenComparing(Sampled::distinct))
                .map(KeyGuess::of);
    }

    private static KeyGuess of(Sampled field) {
        var repeats = field.of() - field.distinct();
        var how = repeats == 0
                ? "is in each of the " + field.of() + " records and never the same"
                : "is in each of the " + field.of() + " records; " + repeats + " of them repeat an earlier one";
        return new KeyGuess(field, Evidence.seen("key", "`" + field.name() + "` " + how + "."));
    }

    private static int likeness(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (plain.equals("id") || plain.equals("uuid") || plain.equals("guid")) {
            return 3;
        }
        if (name.matches("(?i).*(_id|Id|uuid|_key)$")) {
            return 2;
        }
        return plain.matches("key|number|code|reference|sku|isbn") ? 1 : 0;
    }
}
