package dev.headgate.console.sources.store;

import dev.headgate.console.platform.Page;
import dev.headgate.console.sources.MappingVersion;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceFilter;
import dev.headgate.console.sources.SourceStore;
import dev.headgate.console.sources.SourceVersion;
import dev.headgate.contract.SourceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sources in PostgreSQL through Hibernate. */
@Repository
@Transactional
class HibernateSourceStore implements SourceStore {

    private static final String SOURCES = """
            select s, v from SourceRow s
            join VersionRow v on v.id.source = s.id and v.id.number = s.version
            """;

    private final EntityManager rows;

    HibernateSourceStore(EntityManager rows) {
        this.rows = rows;
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
    public Page<Source> list(SourceFilter filter) {
        var found = rows.createQuery(SOURCES + """
                        where s.id > :after
                          and (:table is null or v.mappingTable = :table)
                          and (:paused is null or s.paused = :paused)
                          and (:words is null or s.id like :words escape '!' or lower(v.mappingTable) like :words escape '!'
                               or lower(array_to_string(v.streams, ' ')) like :words escape '!'
                               or lower(array_to_string(v.hosts, ' ')) like :words escape '!')
                        order by s.id""", Object[].class)
                .setParameter("after", filter.after().orElse(""))
                .setParameter("table", filter.table().orElse(null))
                .setParameter("paused", filter.paused().orElse(null))
                .setParameter(
                        "words",
                        filter.words().map(HibernateSourceStore::contained).orElse(null))
                .setMaxResults(filter.limit() + 1)
                .getResultStream()
                .map(HibernateSourceStore::source)
                .toList();
        if (found.size() <= filter.limit()) {
            return new Page<>(found, Optional.empty());
        }
        var shown = found.subList(0, filter.limit());
        return new Page<>(shown, Optional.of(shown.getLast().id().value()));
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
        rows.persist(new SourceRow(source));
        rows.persist(new VersionRow(source.current()));
        rows.flush();
        return true;
    }

    @Override
    public void add(SourceVersion version) {
        rows.persist(new VersionRow(version));
        var row = rows.find(SourceRow.class, version.source().value());
        var source = joined(row, version.source()).orElseThrow();
        row.take(source.withCurrent(version));
        rows.flush();
    }

    @Override
    public void update(Source source) {
        rows.find(SourceRow.class, source.id().value()).take(source);
        rows.flush();
    }

    @Override
    public List<Source> withScheduleToApply() {
        return rows.createQuery(SOURCES + "where s.scheduleWanted <> s.scheduleApplied order by s.id", Object[].class)
                .getResultStream()
                .map(HibernateSourceStore::source)
                .toList();
    }

    @Override
    public void scheduleApplied(Source source) {
        rows.find(SourceRow.class, source.id().value()).applied(source.wantedSchedule());
    }

    private Optional<Source> joined(@Nullable SourceRow row, SourceId id) {
        return row == null
                ? Optional.empty()
                : Optional.of(row.with(rows.find(VersionRow.class, new VersionRow.Key(id.value(), row.current()))));
    }

    private static Source source(Object[] pair) {
        return ((SourceRow) pair[0]).with((VersionRow) pair[1]);
    }

    private static String contained(String words) {
        var plain = words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return "%" + plain + "%";
    }
}
