package dev.headgate.console.audit.store;

import dev.headgate.console.audit.AuditChain;
import dev.headgate.console.audit.AuditEntry;
import dev.headgate.console.audit.Outcome;
import dev.headgate.console.platform.Page;
import dev.headgate.contract.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The audit chain in the table {@code audit_entry}; a row of {@code audit_head} makes writers take turns. */
@Repository
class PostgresAuditChain implements AuditChain {

    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient sql;

    PostgresAuditChain(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void append(Function<Head, AuditEntry> fromLast) {
        var head = sql.sql("select number, hash from audit_head for update")
                .query(Head.class)
                .single();
        var entry = fromLast.apply(head);
        insert(entry);
        sql.sql("update audit_head set number = ?, hash = ?")
                .params(entry.number(), entry.hash())
                .update();
    }

    private void insert(AuditEntry entry) {
        sql.sql("""
                insert into audit_entry (number, at, who, role, action, subject, outcome, details, request, previous, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(entry.number())
                .param(entry.at().atOffset(ZoneOffset.UTC))
                .param(entry.who())
                .param(entry.role())
                .param(entry.action())
                .param(entry.subject())
                .param(entry.outcome().name())
                .param(Json.text(entry.details()))
                .param(entry.request().orElse(null))
                .param(entry.previous())
                .param(entry.hash())
                .update();
    }

    @Override
    public Page<AuditEntry> newest(AuditFilter filter) {
        var found = sql.sql("""
                select * from audit_entry
                where number < :before
                  and (cast(:who as text) is null or who = :who)
                  and (cast(:subject as text) is null or subject = :subject)
                order by number desc limit :limit""")
                .param("before", filter.before().orElse(Long.MAX_VALUE))
                .param("who", filter.who().orElse(null))
                .param("subject", filter.subject().orElse(null))
                .param("limit", filter.limit() + 1)
                .query(PostgresAuditChain::entry)
                .list();
        if (found.size() <= filter.limit()) {
            return new Page<>(found, Optional.empty());
        }
        var shown = found.subList(0, filter.limit());
        return new Page<>(shown, Optional.of(Long.toString(shown.getLast().number())));
    }

    @Override
    public Stream<AuditEntry> all() {
        return sql
                .sql("select * from audit_entry order by number")
                .withFetchSize(1000)
                .query(PostgresAuditChain::entry)
                .stream();
    }

    @Override
    public Head head() {
        return sql.sql("select number, hash from audit_head").query(Head.class).single();
    }

    private static AuditEntry entry(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("role"),
                row.getString("action"),
                row.getString("subject"),
                Outcome.valueOf(row.getString("outcome")),
                Json.mapper().readValue(row.getString("details"), DETAILS),
                Optional.ofNullable(row.getString("request")),
                row.getString("previous"),
                row.getString("hash"));
    }
}
