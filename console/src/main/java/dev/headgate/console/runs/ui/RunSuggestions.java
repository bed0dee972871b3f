package dev.headgate.console.runs.ui;

import dev.headgate.console.platform.CurrentActor;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.sources.SourceFilter;
import dev.headgate.console.sources.SourceStore;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may be meant by what was typed into the search of runs. */
@Component
class RunSuggestions {

    private static final int MOST_SOURCES = 8;

    private final SourceStore sources;
    private final CurrentActor people;

    RunSuggestions(SourceStore sources, CurrentActor people) {
        this.sources = sources;
        this.people = people;
    }

    List<String> of(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var known = Stream.of(
                        Arrays.stream(RunState.Kind.values()).map(kind -> "state:" + kind.word()),
                        Stream.of("from:today", "from:yesterday", "from:24h", "from:7d"),
                        Stream.of("by:" + people.actor().name(), "by:schedule"))
                .flatMap(some -> some)
                .filter(term -> term.contains(text));
        return Stream.concat(known, sources(text)).toList();
    }

    private Stream<String> sources(String text) {
        var name = text.startsWith("source:") ? text.substring("source:".length()) : text;
        if (name.contains(":")) {
            return Stream.empty();
        }
        var words = name.isEmpty() ? List.<String>of() : List.of(name);
        var filter = new SourceFilter(words, List.of(), List.of(), Optional.empty(), false);
        return sources.ids(filter, Optional.empty(), MOST_SOURCES).stream().map(id -> "source:" + id);
    }
}
