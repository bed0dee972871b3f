package dev.headgate.console.sources.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.headgate.console.sources.MappingVersion;
import dev.headgate.console.sources.Source;
import java.time.Instant;
import java.util.Optional;

/** A source with its texts. */
record SourceDetail(
        @JsonUnwrapped SourceView source,
        String definition,
        String mappingDocument,
        Optional<String> comment,
        String createdBy,
        Instant createdAt) {

    static SourceDetail of(Source source, MappingVersion mapping, Instant now) {
        return new SourceDetail(
                SourceView.of(source, now),
                source.current().definition(),
                mapping.document(),
                source.current().saved().comment(),
                source.createdBy(),
                source.createdAt());
    }
}
