package dev.headgate.console.sources.web;

import dev.headgate.console.sources.MappingRef;
import dev.headgate.console.sources.SourceVersion;
import java.time.Instant;
import java.util.Optional;

/** One version in the list of a source's versions. */
record VersionView(int version, String key, MappingRef mapping, String author, Instant at, Optional<String> comment) {

    static VersionView of(SourceVersion version) {
        return new VersionView(
                version.number(),
                version.key(),
                version.mapping(),
                version.saved().author(),
                version.saved().at(),
                version.saved().comment());
    }
}
