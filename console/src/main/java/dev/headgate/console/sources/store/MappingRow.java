package dev.headgate.console.sources.store;

import dev.headgate.console.sources.Authorship;
import dev.headgate.console.sources.MappingVersion;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code mapping_version}; never updated. */
@Entity
@Immutable
@Table(name = "mapping_version")
class MappingRow {

    /** The table and the number of a mapping version. */
    @Embeddable
    record Key(String tableName, int number) implements Serializable {}

    @EmbeddedId
    private Key id;

    private String document;
    private String author;
    private Instant at;
    private @Nullable String comment;

    @SuppressWarnings("NullAway.Init")
    protected MappingRow() {}

    MappingRow(MappingVersion mapping) {
        id = new Key(mapping.table(), mapping.number());
        document = mapping.document();
        author = mapping.saved().author();
        at = mapping.saved().at();
        comment = mapping.saved().comment().orElse(null);
    }

    MappingVersion mapping() {
        return new MappingVersion(
                id.tableName(), id.number(), document, new Authorship(author, at, Optional.ofNullable(comment)));
    }
}
