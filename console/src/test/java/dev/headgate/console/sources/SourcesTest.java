package dev.headgate.console.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headgate.console.audit.Audits;
import dev.headgate.console.platform.Actor;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.testing.Acts;
import dev.headgate.console.testing.Documents;
import dev.headgate.console.testing.FakeCloud;
import dev.headgate.console.testing.FakeLake;
import dev.headgate.console.testing.InMemorySourceStore;
import dev.headgate.contract.SourceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class SourcesTest {

    private static final SourceId ID = new SourceId("sales-api");
    private static final String TABLE = "sales_fact";
    private static final CronRule DAILY = new CronRule("0 6 * * *");

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private final InMemorySourceStore store = new InMemorySourceStore();
    private final FakeLake lake = new FakeLake();
    private final FakeCloud cloud = new FakeCloud();
    private final Acts acts = new Acts();
    private final ScheduleSync sync = new ScheduleSync(store, cloud);
    private final Sources sources;
    private final SourceSwitches switches;

    SourcesTest() {
        var audit = Audits.over(acts, () -> new Actor("ada", "ANALYST"), clock);
        var acting = new Acting(() -> new Actor("ada", "ANALYST"), clock);
        var transactions = TransactionOperations.withoutTransaction();
        sources = new Sources(store, new Shelving(store, lake, acting), audit, sync, transactions);
        switches = new SourceSwitches(store, cloud, new SourceChange(store, audit, transactions), sync, acting);
    }

    @Test
    void a_registered_source_has_its_documents_in_the_bucket_and_an_audit_entry() {
        var source = sources.register(ID, draft("a", 1));

        assertThat(source.current().number()).isOne();
        assertThat(lake.documents).containsKeys("sources/sales-api/1.yaml", "mappings/sales_fact/1.yaml");
        assertThat(acts.actions()).containsExactly("mapping.save", "source.register");
    }

    @Test
    void an_id_that_is_taken_is_refused() {
        sources.register(ID, draft("a", 1));

        assertThat(refusal(() -> sources.register(ID, draft("b", 1))).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void a_revision_gets_the_next_number() {
        sources.register(ID, draft("a", 1));

        var revised = sources.revise(ID, inBody(1), draft("b", 2));

        assertThat(revised.current().number()).isEqualTo(2);
        assertThat(revised.current().mapping()).isEqualTo(new MappingRef(TABLE, 2));
        assertThat(sources.versions(ID)).hasSize(2);
    }

    @Test
    void saving_what_is_there_already_adds_nothing() {
        sources.register(ID, draft("a", 1));

        var same = sources.revise(ID, inBody(1), draft("a", 1));

        assertThat(same.current().number()).isOne();
        assertThat(sources.versions(ID)).hasSize(1);
        assertThat(lake.documents).doesNotContainKey("sources/sales-api/2.yaml");
    }

    @Test
    void an_edit_of_an_old_version_is_refused_and_told_what_came_between() {
        sources.register(ID, draft("a", 1));
        sources.revise(ID, inBody(1), draft("b", 1));

        var refused = refusal(() -> sources.revise(ID, inBody(1), draft("c", 1)));

        assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refused).hasMessageContaining("You started from version 1", "version 2 by ada");
        assertThat(refused.facts())
                .containsEntry("yours", 1)
                .containsEntry("current", 2)
                .containsKey("between");
        assertThat(refusal(() -> sources.revise(ID, new Basis(1, Basis.Style.IF_MATCH), draft("c", 1)))
                        .kind())
                .isEqualTo(Refusal.Kind.STALE);
    }

    @Test
    void a_save_that_died_after_its_first_half_is_passed_over_by_the_next() {
        sources.register(ID, draft("a", 1));
        lake.documents.put("sources/sales-api/2.yaml", "left by a console that died");

        var revised = sources.revise(ID, inBody(1), draft("b", 1));

        assertThat(revised.current().number()).isEqualTo(3);
        assertThat(lake.documents.get("sources/sales-api/3.yaml")).isEqualTo(text("b"));
    }

    @Test
    void the_same_save_again_after_it_died_takes_up_its_documents() {
        lake.documents.put("sources/sales-api/1.yaml", text("a"));
        lake.documents.put("mappings/sales_fact/1.yaml", Documents.mapping(TABLE, 1));

        assertThat(sources.register(ID, draft("a", 1)).current().number()).isOne();
    }

    @Test
    void a_mapping_version_is_never_overwritten() {
        sources.register(ID, draft("a", 1));
        var other = Documents.mapping(TABLE, 1).replace("0.05", "0.10");

        var refused = refusal(
                () -> sources.revise(ID, inBody(1), new Draft(text("a"), Optional.of(other), Optional.empty())));

        assertThat(refused).hasMessageContaining("Give this one version 2");
    }

    @Test
    void a_mapping_of_another_table_is_refused() {
        var other = new Draft(text("a"), Optional.of(Documents.mapping("other_fact", 1)), Optional.empty());

        assertThat(refusal(() -> sources.register(ID, other)))
                .hasMessageContaining("loads table sales_fact, this mapping describes other_fact");
    }

    @Test
    void a_definition_alone_takes_the_newest_mapping_of_its_table_or_is_refused() {
        var alone = new Draft(text("a"), Optional.empty(), Optional.empty());
        assertThat(refusal(() -> sources.register(ID, alone))).hasMessageContaining("has no mapping yet");
        sources.register(new SourceId("first"), draft("a", 4));

        assertThat(sources.register(ID, alone).current().mapping().number()).isEqualTo(4);
    }

    @Test
    void a_malformed_definition_is_refused_with_its_places_and_leaves_nothing_behind() {
        var bad = new Draft("type: DeclarativeSource\nstreams: 3\n", Optional.empty(), Optional.empty());

        var refused = refusal(() -> sources.register(ID, bad));

        assertThat(refused.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refused.facts()).containsEntry("document", "definition").containsKey("errors");
        assertThat(lake.documents).isEmpty();
        assertThat(acts.actions()).isEmpty();
    }

    @Test
    void a_schedule_reaches_eventbridge_with_the_version_and_follows_a_revision() {
        sources.register(ID, draft("a", 1));

        var scheduled = switches.schedule(ID, DAILY, ZoneId.of("UTC"), Optional.empty());
        sources.revise(ID, inBody(1), draft("b", 1));

        assertThat(scheduled.scheduleApplied()).isTrue();
        assertThat(cloud.schedules.get(ID)).contains("|on|sources/sales-api/2.yaml|");
        switches.pause(ID);
        assertThat(cloud.schedules.get(ID)).contains("|off|");
        switches.unschedule(ID);
        assertThat(cloud.schedules).doesNotContainKey(ID);
    }

    @Test
    void a_schedule_set_while_aws_is_away_is_kept_and_applied_later() {
        sources.register(ID, draft("a", 1));
        cloud.goAway();

        var scheduled = switches.schedule(ID, DAILY, ZoneId.of("UTC"), Optional.empty());
        cloud.comeBack();
        sync.applyAll();

        assertThat(scheduled.scheduleApplied()).isFalse();
        assertThat(sources.get(ID).scheduleApplied()).isTrue();
        assertThat(cloud.schedules).containsKey(ID);
    }

    @Test
    void of_a_secret_only_who_and_when_is_kept() {
        sources.register(ID, draft("a", 1));

        switches.setSecret(ID, "{\"api_token\":\"hush\"}");

        assertThat(cloud.secrets).containsEntry(ID, "{\"api_token\":\"hush\"}");
        assertThat(sources.get(ID).secret()).contains(new SecretMeta(clock.instant(), "ada"));
        assertThat(acts.all().map(Object::toString)).noneMatch(entry -> entry.contains("hush"));
    }

    @Test
    void a_stream_that_the_source_does_not_have_is_refused_by_name() {
        sources.register(ID, draft("a", 1));

        assertThatThrownBy(() -> switches.schedule(ID, DAILY, ZoneId.of("UTC"), Optional.of("refunds")))
                .hasMessageContaining("it has sales");
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    private static Basis inBody(int number) {
        return new Basis(number, Basis.Style.IN_BODY);
    }

    private static Draft draft(String mark, int mapping) {
        return new Draft(text(mark), Optional.of(Documents.mapping(TABLE, mapping)), Optional.empty());
    }

    private static String text(String mark) {
        return Documents.definition(TABLE) + "# " + mark + "\n";
    }
}
