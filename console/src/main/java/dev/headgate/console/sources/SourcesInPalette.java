package dev.headgate.console.sources;

import dev.headgate.console.kit.PaletteEntries;
import dev.headgate.console.kit.PaletteEntry;
import dev.headgate.console.platform.Search;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sources by what their list is searched by, and the way to a new one. */
@Component
@Order(1)
class SourcesInPalette implements PaletteEntries {

    private static final int MOST = 6;
    private static final String NEW = "Register a source";

    private final SourceStore store;

    SourcesInPalette(SourceStore store) {
        this.store = store;
    }

    @Override
    public List<PaletteEntry> find(String typed) {
        var search = SourceSearch.of(Search.of(SourceSearch.GRAMMAR, typed));
        var found = store.all(store.ids(search.filter(), Optional.empty(), MOST)).stream()
                .map(SourcesInPalette::entry);
        return Stream.concat(beginning(typed), found).toList();
    }

    private static Stream<PaletteEntry> beginning(String typed) {
        var isMeant = NEW.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
        return isMeant ? Stream.of(new PaletteEntry("Do", NEW, "", SourcePaths.NEW)) : Stream.empty();
    }

    private static PaletteEntry entry(Source source) {
        return new PaletteEntry(
                "Source",
                source.id().value(),
                String.join(", ", source.current().streams()),
                SourcePaths.detail(source.id()));
    }
}
