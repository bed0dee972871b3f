package dev.headgate.console.sources.web;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.Draft;
import dev.headgate.contract.SourceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is sent in. A secret is not part of it and is refused like any unknown field.
 *
 * @param version the version that an edit started from; only with PUT and without If-Match
 */
record SourceBody(
        @Nullable SourceId id,
        @Nullable Integer version,
        @Nullable String definition,
        @Nullable String mapping,
        @Nullable String comment) {

    SourceId requiredId() {
        if (id == null) {
            throw Refusal.invalid("/id", "A new source needs an id.");
        }
        return id;
    }

    Draft draft() {
        if (definition == null || definition.isBlank()) {
            throw Refusal.invalid("/definition", "The text of the definition belongs here.");
        }
        return new Draft(definition, Optional.ofNullable(mapping), Optional.ofNullable(comment));
    }
}
