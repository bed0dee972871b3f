package dev.headgate.console.sources.store;

import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.console.sources.DraftStore;
import dev.headgate.console.sources.SecretMeta;
import dev.headgate.console.sources.SourceDraft;
import dev.headgate.contract.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Drafts in PostgreSQL. */
@Repository
@Transactional
class PostgresDraftStore implements DraftStore {

    private final JdbcClient sql;
    private final ChangeFeed feed;

    PostgresDraftStore(JdbcClient sql, ChangeFeed feed) {
        this.sql = sql;
        this.feed = feed;
    }

    @Override
    public Optional<SourceDraft> find(SourceId id, String author) {
        return sql.sql("select * from source_draft where source = ? and author = ?")
                .params(id.value(), author)
                .query(PostgresDraftStore::draft)
                .optional();
    }

    @Override
    public List<SourceDraft> newest(int limit) {
        return sql.sql("select * from source_draft order by saved_at desc, source, author limit ?")
                .param(limit)
                .query(PostgresDraftStore::draft)
                .list();
    }

    @Override
    public int count() {
        return sql.sql("select count(*) from source_draft").query(Integer.class).single();
    }

    @Override
    public Optional<SecretMeta> secret(SourceId id) {
        return sql.sql("""
                        select * from source_draft where source = ? and secret_set_at is not null
                        order by secret_set_at desc limit 1""")
                .param(id.value())
                .query(PostgresDraftStore::draft)
                .optional()
                .flatMap(SourceDraft::secret);
    }

    @Override
    public OptionalInt save(SourceDraft draft) {
        var number = write(draft);
        if (number.isPresent()) {
            changed(draft.id());
        }
        return number;
    }

    private OptionalInt write(SourceDraft draft) {
        var texts = draft.texts();
        return sql.sql("""
                        insert into source_draft as kept (source, author, definition, mapping, based_on, secret_set_by, secret_set_at, saved_at, number)
                        values (:source, :author, :definition, :mapping, :basis, :setBy, :setAt, :savedAt, 1)
                        on conflict (source, author) do update
                        set definition = :definition, mapping = :mapping, based_on = :basis, secret_set_by = :setBy,
                            secret_set_at = :setAt, saved_at = :savedAt, number = kept.number + 1
                        where kept.number = :number
                        returning number""")
                .param("source", draft.id().value())
                .param("author", draft.author())
                .param("definition", texts.definition())
                .param("mapping", texts.mapping().orElse(null), java.sql.Types.VARCHAR)
                .param("basis", texts.basis().orElse(null), java.sql.Types.INTEGER)
                .param("setBy", draft.secret().map(SecretMeta::setBy).orElse(null), java.sql.Types.VARCHAR)
                .param(
                        "setAt",
                        draft.secret()
                                .map(SecretMeta::setAt)
                                .map(PostgresDraftStore::utc)
                                .orElse(null),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("savedAt", utc(draft.savedAt()))
                .param("number", draft.number())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    @Override
    public void remove(SourceId id, String author) {
        var removed = sql.sql("delete from source_draft where source = ? and author = ?")
                .params(id.value(), author)
                .update();
        if (removed > 0) {
            changed(id);
        }
    }

    private void changed(SourceId id) {
        feed.announce(new Change("draft", id.value()));
    }

    private static SourceDraft draft(ResultSet row, int number) throws SQLException {
        var basis = Optional.ofNullable(row.getObject("based_on", Integer.class));
        var texts = new SourceDraft.Texts(
                row.getString("definition"), Optional.ofNullable(row.getString("mapping")), basis);
        return new SourceDraft(
                new SourceId(row.getString("source")),
                row.getString("author"),
                texts,
                secret(row),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getInt("number"));
    }

    private static Optional<SecretMeta> secret(ResultSet row) throws SQLException {
        var at = row.getObject("secret_set_at", OffsetDateTime.class);
        var by = row.getString("secret_set_by");
        return at == null || by == null ? Optional.empty() : Optional.of(new SecretMeta(at.toInstant(), by));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
