package dev.headgate.console.sources.store;

import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.console.sources.MappingVersion;
import dev.headgate.console.sources.Outline;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceFilter;
import dev.headgate.console.sources.SourceStore;
import dev.headgate.console.sources.SourceVersion;
import dev.headgate.contract.SourceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sources in PostgreSQL through Hibernate. */
@Repository
@Transactional
class HibernateSourceStore implements SourceStore {

    private final EntityManager rows;
    private final SourceQueries queries;
    private final ChangeFeed feed;
    private final Clock clock;

    HibernateSourceStore(EntityManager rows, ChangeFeed feed, Clock clock) {
        this.rows = rows;
        this.queries = new SourceQueries(rows);
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public Optional<Source> find(SourceId id) {
        return joined(rows.find(SourceRow.class, id.value()), id);
    }

    @Override
    public Optional<Source> findForChange(SourceId id) {
        var row = rows.find(SourceRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row != null) {
            rows.refresh(row);
        }
        return joined(row, id);
    }

    @Override
    public List<SourceId> ids(SourceFilter filter, Optional<String> after, int limit) {
        return queries.ids(filter, after, limit);
    }

    @Override
    public List<Outline> outlines(SourceFilter filter) {
        return queries.outlines(filter);
    }

    @Override
    public List<Source> all(Collection<SourceId> ids) {
        return ids.isEmpty() ? List.of() : queries.all(ids);
    }

    @Override
    public List<SourceVersion> versions(SourceId id) {
        return rows.createQuery(
                        "select v from VersionRow v where v.id.source = :id order by v.id.number desc",
                        VersionRow.class)
                .setParameter("id", id.value())
                .getResultStream()
                .map(VersionRow::version)
                .toList();
    }

    @Override
    public Optional<SourceVersion> version(SourceId id, int number) {
        return Optional.ofNullable(rows.find(VersionRow.class, new VersionRow.Key(id.value(), number)))
                .map(VersionRow::version);
    }

    @Override
    public Optional<MappingVersion> mapping(String table, int number) {
        return Optional.ofNullable(rows.find(MappingRow.class, new MappingRow.Key(table, number)))
                .map(MappingRow::mapping);
    }

    @Override
    public Optional<MappingVersion> latestMapping(String table) {
        return rows.createQuery(
                        "select m from MappingRow m where m.id.tableName = :table order by m.id.number desc",
                        MappingRow.class)
                .setParameter("table", table)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(MappingRow::mapping);
    }

    @Override
    public List<MappingVersion> latestMappings() {
        return rows.createQuery("""
                        select m from MappingRow m
                        where m.id.number = (select max(o.id.number) from MappingRow o where o.id.tableName = m.id.tableName)
                        order by m.id.tableName""", MappingRow.class)
                .getResultStream()
                .map(MappingRow::mapping)
                .toList();
    }

    @Override
    public void add(MappingVersion mapping) {
        rows.persist(new MappingRow(mapping));
        rows.flush();
    }

    @Override
    public boolean create(Source source) {
        // Two who register one id at once take turns here; the second finds the row of the first.
        rows.createNativeQuery("select pg_advisory_xact_lock(hashtext(:id))", Object.class)
                .setParameter("id", "source/" + source.id())
                .getSingleResult();
        if (rows.find(SourceRow.class, source.id().value()) != null) {
            return false;
        }
        rows.persist(new SourceRow(source, now()));
        rows.persist(new VersionRow(source.current()));
        rows.flush();
        changed(source.id());
        return true;
    }

    @Override
    public void add(SourceVersion version) {
        rows.persist(new VersionRow(version));
        var row = rows.find(SourceRow.class, version.source().value());
        var source = joined(row, version.source()).orElseThrow();
        row.take(source.withCurrent(version), now());
        rows.flush();
        changed(version.source());
    }

    @Override
    public void update(Source source) {
        rows.find(SourceRow.class, source.id().value()).take(source, now());
        rows.flush();
        changed(source.id());
    }

    @Override
    public List<Source> withSecretToTell() {
        return rows.createQuery(SourceQueries.SOURCES + """
                        where s.secretSetAt is not null
                          and (s.deletedAt is not null and not s.secretLeaving or s.deletedAt is null and s.secretLeaving)
                        order by s.id""", Object[].class)
                .getResultStream()
                .map(SourceQueries::source)
                .toList();
    }

    @Override
    public void secretLeaving(SourceId id, boolean leaving) {
        rows.find(SourceRow.class, id.value()).secretLeaving(leaving);
    }

    @Override
    public List<Source> withScheduleToApply() {
        return rows.createQuery(
                        SourceQueries.SOURCES + "where s.scheduleWanted <> s.scheduleApplied order by s.id",
                        Object[].class)
                .getResultStream()
                .map(SourceQueries::source)
                .toList();
    }

    @Override
    public void scheduleApplied(Source source) {
        if (rows.find(SourceRow.class, source.id().value()).applied(source.wantedSchedule())) {
            changed(source.id());
        }
    }

    private void changed(SourceId id) {
        feed.announce(new Change("source", id.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Optional<Source> joined(@Nullable SourceRow row, SourceId id) {
        return row == null
                ? Optional.empty()
                : Optional.of(row.with(rows.find(VersionRow.class, new VersionRow.Key(id.value(), row.current()))));
    }
}
