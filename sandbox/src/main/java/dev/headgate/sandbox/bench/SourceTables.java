package dev.headgate.sandbox.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Writes generated sources with their mappings and versions. */
final class SourceTables {

    private final Connection connection;
    private final SplittableRandom random;

    SourceTables(Connection connection, long seed) {
        this.connection = connection;
        this.random = new SplittableRandom(seed);
    }

    void write(List<GeneratedSource> sources, Instant since) throws SQLException, IOException {
        try (var rows = new CopyRows(connection, "mapping_version", "table_name, number, document, author, at")) {
            for (var table : SourceMaker.TABLES) {
                rows.row(table, 1, Documents.mapping(table, 1), Texts.person(random), since);
            }
        }
        try (var rows = new CopyRows(connection, "source", """
                id, version, paused, created_by, created_at, secret_set_by, secret_set_at,
                schedule_cron, schedule_zone, schedule_stream, schedule_wanted, schedule_applied, schedule_since""")) {
            for (var source : sources) {
                source(rows, source);
            }
        }
        try (var rows = new CopyRows(connection, "source_version", """
                source, number, definition, streams, hosts, mapping_table, mapping_number, author, at, comment""")) {
            for (var source : sources) {
                versions(rows, source);
            }
        }
    }

    private void source(CopyRows rows, GeneratedSource source) throws IOException {
        var hasSecret = random.nextInt(10) > 0;
        var cron = source.cron().orElse(null);
        var zone = Texts.pick(List.of("Europe/Berlin", "UTC", "Asia/Tokyo"), random);
        // Wanted and applied alike, so that the console does not bring it to EventBridge.
        var wanted = source.cron().map(rule -> wanted(source, rule, zone)).orElse("");
        rows.row(
                source.id(),
                source.versions(),
                source.paused(),
                Texts.person(random),
                source.createdAt(),
                hasSecret ? Texts.person(random) : null,
                hasSecret ? source.createdAt().plusSeconds(90) : null,
                cron,
                cron == null ? null : zone,
                cron == null ? null : source.streams().getFirst(),
                wanted,
                wanted,
                cron == null ? null : source.createdAt());
    }

    private static String wanted(GeneratedSource source, String cron, String zone) {
        var stream = source.streams().getFirst();
        var switched = source.paused() ? "off" : "on";
        return String.join("|", cron, zone, stream, switched, source.definitionKey(), source.mappingKey());
    }

    private void versions(CopyRows rows, GeneratedSource source) throws IOException {
        for (int number = 1; number <= source.versions(); number++) {
            rows.row(
                    source.id(),
                    number,
                    Documents.definition(source, Texts.note(random)),
                    source.streams(),
                    List.of(source.host()),
                    source.table(),
                    1,
                    Texts.person(random),
                    source.createdAt().plus(Duration.ofHours(number - 1L)),
                    Texts.note(random));
        }
    }
}
