package dev.headgate.sandbox.bench;

import dev.headgate.contract.Keys;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A source that no API stands behind.
 *
 * @param versions how many versions it has; the last is the current one
 * @param share how often it runs compared to the others
 * @param trouble how likely a run of it fails
 */
record GeneratedSource(
        SourceId id,
        List<String> streams,
        String host,
        String table,
        int versions,
        Instant createdAt,
        Optional<String> cron,
        boolean paused,
        double share,
        double trouble) {

    String definitionKey() {
        return Keys.definition(id, versions);
    }

    String mappingKey() {
        return Keys.mapping(table, 1);
    }
}
