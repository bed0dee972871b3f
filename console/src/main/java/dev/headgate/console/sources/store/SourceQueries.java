package dev.headgate.console.sources.store;

import dev.headgate.console.sources.Outline;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceFilter;
import dev.headgate.contract.SourceId;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads many sources at once; only the conditions that are set become part of a statement. */
final class SourceQueries {

    private static final String FROM =
            " from SourceRow s join VersionRow v on v.id.source = s.id and v.id.number = s.version ";
    static final String SOURCES = "select s, v" + FROM;

    private static final List<String> SEARCHED = List.of(
            "s.id",
            "lower(v.mappingTable)",
            "lower(s.createdBy)",
            "lower(array_to_string(v.streams, ' '))",
            "lower(array_to_string(v.hosts, ' '))");

    private final EntityManager rows;

    SourceQueries(EntityManager rows) {
        this.rows = rows;
    }

    List<SourceId> ids(SourceFilter filter, Optional<String> after, int limit) {
        var conditions = new Conditions(filter);
        after.ifPresent(id -> conditions.add("s.id > :after", "after", id));
        var query = rows.createQuery("select s.id" + FROM + conditions.where() + " order by s.id", String.class)
                .setMaxResults(limit);
        conditions.params.forEach(query::setParameter);
        return query.getResultStream().map(SourceId::new).toList();
    }

    List<Outline> outlines(SourceFilter filter) {
        var conditions = new Conditions(filter);
        var query = rows.createQuery(
                "select new dev.headgate.console.sources.store.OutlineRow(s.id, v.streams, s.paused, s.scheduleCron,"
                        + " s.scheduleZone, s.scheduleStream, s.scheduleSince, s.deletedAt, s.deletedBy)"
                        + FROM + conditions.where() + " order by s.id",
                OutlineRow.class);
        conditions.params.forEach(query::setParameter);
        return query.getResultStream().map(OutlineRow::outline).toList();
    }

    List<Source> all(Collection<SourceId> ids) {
        return rows.createQuery(SOURCES + "where s.id in :ids", Object[].class)
                .setParameter("ids", ids.stream().map(SourceId::value).toList())
                .getResultStream()
                .map(SourceQueries::source)
                .toList();
    }

    static Source source(Object[] pair) {
        return ((SourceRow) pair[0]).with((VersionRow) pair[1]);
    }

    /** The conditions of a filter with their parameters. */
    private static final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> params = new LinkedHashMap<>();

        Conditions(SourceFilter filter) {
            all.add(filter.deleted() ? "s.deletedAt is not null" : "s.deletedAt is null");
            filter.paused().ifPresent(paused -> add("s.paused = :paused", "paused", paused));
            if (!filter.tables().isEmpty()) {
                add("v.mappingTable in :tables", "tables", filter.tables());
            }
            if (!filter.owners().isEmpty()) {
                add("s.createdBy in :owners", "owners", filter.owners());
            }
            for (var number = 0; number < filter.words().size(); number++) {
                word("word" + number, filter.words().get(number));
            }
        }

        void add(String condition, String name, Object value) {
            all.add(condition);
            params.put(name, value);
        }

        private void word(String name, String word) {
            var plain = word.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
            var anywhere = SEARCHED.stream()
                    .map(column -> column + " like :" + name + " escape '!'")
                    .toList();
            add("(" + String.join(" or ", anywhere) + ")", name, "%" + plain + "%");
        }

        String where() {
            return "where " + String.join(" and ", all);
        }
    }
}
