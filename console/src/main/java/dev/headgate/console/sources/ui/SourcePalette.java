package dev.headgate.console.sources.ui;

import dev.headgate.console.kit.PaletteEntries;
import dev.headgate.console.kit.PaletteEntry;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceFilter;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.console.sources.SourceStore;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sources for the command palette, found by the words that their list is searched by. */
@Component
class SourcePalette implements PaletteEntries {

    private static final int MOST = 6;

    private final SourceStore store;

    SourcePalette(SourceStore store) {
        this.store = store;
    }

    @Override
    public List<PaletteEntry> find(String typed) {
        var words = Arrays.stream(typed.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var filter = new SourceFilter(words, List.of(), List.of(), Optional.empty(), false);
        return store.all(store.ids(filter, Optional.empty(), MOST)).stream()
                .sorted(Comparator.comparing(Source::id))
                .map(SourcePalette::entry)
                .toList();
    }

    private static PaletteEntry entry(Source source) {
        var detail = String.join(", ", source.current().hosts());
        return new PaletteEntry("Source", source.id().value(), detail, SourcePaths.detail(source.id()));
    }
}
