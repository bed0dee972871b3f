package dev.headgate.console.sources.store;

import dev.headgate.console.sources.Authorship;
import dev.headgate.console.sources.MappingRef;
import dev.headgate.console.sources.SourceVersion;
import dev.headgate.contract.SourceId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code source_version}; never updated. */
@Entity
@Immutable
@Table(name = "source_version")
class VersionRow {

    /** The source and the number of a version. */
    @Embeddable
    record Key(String source, int number) implements Serializable {}

    @EmbeddedId
    private Key id;

    private String definition;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> streams;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> hosts;

    private String mappingTable;
    private int mappingNumber;
    private String author;
    private Instant at;
    private @Nullable String comment;

    @SuppressWarnings("NullAway.Init")
    protected VersionRow() {}

    VersionRow(SourceVersion version) {
        id = new Key(version.source().value(), version.number());
        definition = version.definition();
        streams = version.streams();
        hosts = version.hosts();
        mappingTable = version.mapping().table();
        mappingNumber = version.mapping().number();
        author = version.saved().author();
        at = version.saved().at();
        comment = version.saved().comment().orElse(null);
    }

    SourceVersion version() {
        return new SourceVersion(
                new SourceId(id.source()),
                id.number(),
                definition,
                new MappingRef(mappingTable, mappingNumber),
                streams,
                hosts,
                new Authorship(author, at, Optional.ofNullable(comment)));
    }
}
