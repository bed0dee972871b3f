package dev.headgate.console.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of sources does, in memory and in PostgreSQL alike. */
public abstract class SourceStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private SourceStore store;

    /** The store under test; other tests may have left sources of other tables in it. */
    protected abstract SourceStore store();

    /** No other test has sources of this table, so that a filter on it finds these alone. */
    private final String table = "store_contract";

    @BeforeEach
    void mapping() {
        store = store();
        if (store.mapping(table, 1).isEmpty()) {
            store.add(new MappingVersion(table, 1, "table: x", saved(Optional.empty())));
        }
    }

    @Test
    void a_source_comes_back_as_it_was_created() {
        var source = fresh("back");

        assertThat(store.create(source)).isTrue();

        assertThat(store.find(source.id())).contains(source);
        assertThat(store.versions(source.id())).containsExactly(source.current());
    }

    @Test
    void an_id_is_taken_once() {
        store.create(fresh("once"));

        assertThat(store.create(fresh("once"))).isFalse();
    }

    @Test
    void a_new_version_becomes_the_current_one_and_the_old_stays() {
        var source = fresh("new-version");
        store.create(source);
        var second = version(source.id(), 7, "second");

        store.add(second);

        assertThat(store.find(source.id()).orElseThrow().current()).isEqualTo(second);
        assertThat(store.versions(source.id())).containsExactly(second, source.current());
        assertThat(store.version(source.id(), 1)).contains(source.current());
        assertThat(store.version(source.id(), 2)).isEmpty();
    }

    @Test
    void pause_schedule_and_secret_come_back() {
        var source = fresh("switches");
        store.create(source);
        var schedule = new SourceSchedule(new CronRule("0 6 * * *"), ZoneId.of("Europe/Berlin"), "sales", NOON);
        var changed = source.pausedNow().withSecret(new SecretMeta(NOON, "ada")).withSchedule(schedule);

        store.update(changed);

        var found = store.find(source.id()).orElseThrow();
        assertThat(found.paused()).isTrue();
        assertThat(found.schedule()).contains(schedule);
        assertThat(found.secret()).contains(new SecretMeta(NOON, "ada"));
        assertThat(found.scheduleApplied()).isFalse();
    }

    @Test
    void a_schedule_is_to_be_applied_until_it_was_and_again_after_a_change() {
        var source = fresh("to-apply");
        store.create(source);
        var schedule = new SourceSchedule(new CronRule("0 6 * * *"), ZoneId.of("UTC"), "sales", NOON);
        store.update(source.withSchedule(schedule));
        assertThat(store.withScheduleToApply()).extracting(Source::id).contains(source.id());

        store.scheduleApplied(store.find(source.id()).orElseThrow());
        assertThat(store.withScheduleToApply()).extracting(Source::id).doesNotContain(source.id());

        store.add(version(source.id(), 2, "changed"));
        assertThat(store.withScheduleToApply()).extracting(Source::id).contains(source.id());
    }

    @Test
    void a_list_goes_on_where_its_last_part_ended() {
        for (var name : List.of("list-c", "list-a", "list-b")) {
            store.create(fresh(name));
        }

        var first = ids(List.of("list-"), Optional.empty(), 2);
        var second = ids(List.of("list-"), Optional.of(first.getLast()), 2);

        assertThat(first).containsExactly("list-a", "list-b");
        assertThat(second).containsExactly("list-c");
    }

    @Test
    void words_are_looked_for_in_id_host_and_stream_and_mean_themselves() {
        store.create(fresh("words"));

        assertThat(ids(List.of("WORDS"), Optional.empty(), 9)).containsExactly("words");
        assertThat(ids(List.of("example.com", "words"), Optional.empty(), 9)).containsExactly("words");
        assertThat(ids(List.of("example.com", "elsewhere"), Optional.empty(), 9))
                .isEmpty();
        assertThat(ids(List.of("w%s"), Optional.empty(), 9)).isEmpty();
        assertThat(ids(List.of("w_rds"), Optional.empty(), 9)).isEmpty();
    }

    @Test
    void a_deleted_source_is_listed_among_the_deleted_alone_and_its_secret_has_to_go() {
        var source = fresh("deleted");
        store.create(source);
        store.update(source.withSecret(new SecretMeta(NOON, "ada")).deleted(new Deletion(NOON, "bo")));

        var deleted = new SourceFilter(List.of(), List.of(table), List.of("ada"), Optional.of(false), true);
        assertThat(ids(List.of("deleted"), Optional.empty(), 9)).isEmpty();
        assertThat(store.ids(deleted, Optional.empty(), 9)).containsExactly(source.id());
        assertThat(store.find(source.id()).orElseThrow().deletion()).contains(new Deletion(NOON, "bo"));
        assertThat(store.withSecretToTell()).extracting(Source::id).contains(source.id());
        store.secretLeaving(source.id(), true);
        assertThat(store.withSecretToTell()).extracting(Source::id).doesNotContain(source.id());
        store.update(store.find(source.id()).orElseThrow().restored(NOON));
        assertThat(store.withSecretToTell()).extracting(Source::id).contains(source.id());
    }

    @Test
    void an_outline_says_what_its_source_says() {
        var source = fresh("outline").pausedNow();
        store.create(source);
        store.update(source.withSchedule(
                new SourceSchedule(new CronRule("0 6 * * *"), ZoneId.of("Europe/Berlin"), "sales", NOON)));

        var found = store.find(source.id()).orElseThrow();

        assertThat(store.outlines(
                        new SourceFilter(List.of("outline"), List.of(table), List.of("ada"), Optional.of(true), false)))
                .containsExactly(found.outline());
        assertThat(store.all(List.of(source.id()))).containsExactly(found);
    }

    @Test
    void the_latest_mapping_is_the_one_with_the_highest_number() {
        var tenth = new MappingVersion(table, 10, "ten", saved(Optional.of("why")));
        store.add(tenth);

        assertThat(store.latestMapping(table)).contains(tenth);
        assertThat(store.mapping(table, 10)).contains(tenth);
        assertThat(store.latestMapping("no_such_table")).isEmpty();
        assertThat(store.latestMappings())
                .filteredOn(one -> one.table().equals(table))
                .containsExactly(tenth);
    }

    private List<String> ids(List<String> words, Optional<String> after, int limit) {
        return store
                .ids(new SourceFilter(words, List.of(table), List.of(), Optional.empty(), false), after, limit)
                .stream()
                .map(SourceId::value)
                .toList();
    }

    private Source fresh(String id) {
        return Source.fresh(version(new SourceId(id), 1, "first"));
    }

    private SourceVersion version(SourceId id, int number, String text) {
        return new SourceVersion(
                id,
                number,
                text,
                new MappingRef(table, 1),
                List.of("sales", "refunds"),
                List.of("api.example.com"),
                saved(Optional.of("because")));
    }

    private static Authorship saved(Optional<String> comment) {
        return new Authorship("ada", NOON, comment);
    }
}
