package dev.headgate.console.sources.ui;

import dev.headgate.console.platform.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What may be meant by what was typed into the search box so far. */
final class SourceSuggestions {

    private SourceSuggestions() {}

    static List<String> of(String typed, String me) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var standings = Arrays.stream(Standing.values())
                .map(one -> "standing:" + one.name().toLowerCase(Locale.ROOT));
        var others = Stream.of("paused:true", "paused:false", "owner:" + me, "deleted:true");
        return Stream.concat(standings, others)
                .filter(term -> term.contains(text))
                .toList();
    }
}
