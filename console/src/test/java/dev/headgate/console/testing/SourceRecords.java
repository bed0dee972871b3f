package dev.headgate.console.testing;

import dev.headgate.console.sources.Authorship;
import dev.headgate.console.sources.MappingRef;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceVersion;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sources as a test needs them. */
public final class SourceRecords {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private SourceRecords() {}

    /** A source that has no schedule. */
    public static Source source(String id, String... streams) {
        return source(id, false, streams);
    }

    /** A source that somebody paused. */
    public static Source paused(String id, String... streams) {
        return source(id, true, streams);
    }

    private static Source source(String id, boolean paused, String... streams) {
        var name = new SourceId(id);
        var version = new SourceVersion(
                name,
                1,
                "",
                new MappingRef("t", 1),
                List.of(streams),
                List.of("api.example.com"),
                new Authorship("ada", NEW_YEAR, Optional.empty()));
        return new Source(
                name,
                version,
                paused,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "ada",
                NEW_YEAR,
                Optional.empty());
    }
}
