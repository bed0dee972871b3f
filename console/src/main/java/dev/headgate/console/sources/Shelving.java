package dev.headgate.console.sources;

import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.Keys;
import dev.headgate.contract.SourceId;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts the documents of a save into the control bucket, before the database knows of them, so that no row names what is not there. */
@Component
class Shelving {

    private static final int MOST_SKIPPED = 50;

    private final SourceStore store;
    private final DocumentShelf shelf;
    private final Acting acting;

    Shelving(SourceStore store, DocumentShelf shelf, Acting acting) {
        this.store = store;
        this.shelf = shelf;
        this.acting = acting;
    }

    Authorship saved(Optional<String> comment) {
        return acting.saved(comment);
    }

    /** Gives the definition the first free number; a save that died half-way may have left one taken. */
    int definition(SourceId source, int after, String document) {
        return IntStream.rangeClosed(after + 1, after + MOST_SKIPPED)
                .filter(number -> shelf.put(Keys.definition(source, number), document))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("The control bucket already holds versions " + (after + 1) + " to "
                        + (after + MOST_SKIPPED) + " of source " + source
                        + " that the console does not know. Is it another console's bucket?"));
    }

    /** The mapping to run with: the given one, already there or new, or the table's newest. */
    MappingVersion mapping(String table, Optional<String> document, Authorship author) {
        if (document.isEmpty()) {
            return store.latestMapping(table)
                    .orElseThrow(() -> Refusal.invalid(
                            "mapping", "Table " + table + " has no mapping yet; send one along with the definition."));
        }
        var text = document.get();
        var stated = DocumentCheck.mapping(text);
        if (!stated.table().equals(table)) {
            throw Refusal.invalid(
                    "mapping",
                    "The definition loads table " + table + ", this mapping describes " + stated.table() + ".");
        }
        return store.mapping(table, stated.version())
                .filter(there -> there.document().equals(text))
                .orElseGet(() -> fresh(new MappingVersion(table, stated.version(), text, author)));
    }

    private MappingVersion fresh(MappingVersion mapping) {
        var latest =
                store.latestMapping(mapping.table()).map(MappingVersion::number).orElse(0);
        var free = mapping.number() > latest
                && shelf.put(Keys.mapping(mapping.table(), mapping.number()), mapping.document());
        if (!free) {
            throw Refusal.invalid(
                    "mapping",
                    "Version " + mapping.number() + " of the mapping of " + mapping.table()
                            + " is taken and versions never change. Give this one version "
                            + (Math.max(latest, mapping.number()) + 1) + ".");
        }
        return mapping;
    }
}
