package dev.headgate.console.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headgate.console.audit.Audits;
import dev.headgate.console.platform.Actor;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.PastRun.Status;
import dev.headgate.console.testing.Acts;
import dev.headgate.console.testing.Documents;
import dev.headgate.console.testing.FakeActivity;
import dev.headgate.console.testing.FakeCloud;
import dev.headgate.console.testing.FakeLake;
import dev.headgate.console.testing.InMemorySourceStore;
import dev.headgate.contract.SourceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class SourceRemovalTest {

    private static final SourceId ID = new SourceId("sales-api");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemorySourceStore store = new InMemorySourceStore();
    private final FakeActivity activity = new FakeActivity(NOON);
    private final FakeCloud cloud = new FakeCloud();
    private final Acts acts = new Acts();
    private final ScheduleSync schedules = new ScheduleSync(store, cloud);
    private final Feature now = new Feature(NOON);

    @BeforeEach
    void a_source_with_schedule_and_secret() {
        now.sources.register(ID, draft());
        now.switches.schedule(ID, new CronRule("0 6 * * *"), ZoneId.of("UTC"), Optional.empty());
        now.switches.setSecret(ID, "{\"api_token\":\"hush\"}");
    }

    @Test
    void what_happens_is_said_before() {
        activity.ran(ID, "sales", Status.SUCCEEDED, NOON);

        var plan = now.removal.plan(ID);

        assertThat(plan.sentences())
                .anyMatch(sentence -> sentence.contains("every day at 06:00, UTC"))
                .anyMatch(sentence -> sentence.contains("secret is scheduled for deletion"))
                .anyMatch(sentence -> sentence.contains("one run and its versions stay"))
                .anyMatch(sentence -> sentence.contains("Within 7 days"));
        assertThat(plan.last()).isPresent();
        assertThat(store.find(ID).orElseThrow().deletion()).isEmpty();
    }

    @Test
    void a_deleted_source_has_neither_schedule_nor_secret_but_its_versions() {
        var deleted = now.removal.delete(ID);

        assertThat(deleted.deletion()).contains(new Deletion(NOON, "ada"));
        assertThat(deleted.scheduleApplied()).isTrue();
        assertThat(cloud.schedules).isEmpty();
        assertThat(cloud.secrets).isEmpty();
        assertThat(now.sources.versions(ID)).hasSize(1);
        assertThat(acts.actions()).endsWith("source.delete");
    }

    @Test
    void a_deleted_source_cannot_be_changed_and_keeps_its_id() {
        now.removal.delete(ID);

        assertThat(refusal(() -> now.switches.pause(ID))).hasMessageContaining("was deleted by ada");
        assertThat(refusal(() -> now.switches.setSecret(ID, "{}"))).hasMessageContaining("was deleted by ada");
        assertThat(refusal(() -> now.sources.revise(ID, new Basis(1, Basis.Style.IN_BODY), draft())))
                .hasMessageContaining("was deleted by ada");
        assertThat(refusal(() -> now.sources.register(ID, draft()))).hasMessageContaining("choose another id");
        assertThat(refusal(() -> now.removal.delete(ID))).hasMessageContaining("was deleted by ada");
        assertThat(cloud.secrets).isEmpty();
    }

    @Test
    void a_source_with_a_live_run_is_not_deleted() {
        activity.ran(ID, "sales", Status.RUNNING, NOON);

        var refused = refusal(() -> now.removal.delete(ID));

        assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refused).hasMessageContainingAll("r-fake-1", "still going on", "Cancel it");
        assertThat(cloud.secrets).containsKey(ID);
        assertThat(now.removal.plan(ID).live()).isPresent();
    }

    @Test
    void a_restored_source_is_as_it_was() {
        now.removal.delete(ID);

        var restored = now.removal.restore(ID);

        assertThat(restored.deletion()).isEmpty();
        assertThat(restored.secret()).isPresent();
        assertThat(cloud.schedules).containsKey(ID);
        assertThat(cloud.secrets).containsEntry(ID, "{\"api_token\":\"hush\"}");
        assertThat(acts.actions()).endsWith("source.restore");
        assertThat(refusal(() -> now.removal.restore(ID))).hasMessageContaining("not deleted");
    }

    @Test
    void after_seven_days_it_cannot_be_restored() {
        now.removal.delete(ID);

        var late = new Feature(NOON.plus(Duration.ofDays(7)));

        assertThat(refusal(() -> late.removal.restore(ID))).hasMessageContaining("another id");
    }

    @Test
    void while_aws_is_away_it_is_deleted_here_and_told_later() {
        cloud.goAway();
        var deleted = now.removal.delete(ID);
        assertThat(deleted.scheduleApplied()).isFalse();
        assertThat(cloud.secrets).containsKey(ID);

        cloud.comeBack();
        schedules.applyAll();
        now.secrets.tellAll();

        assertThat(cloud.schedules).isEmpty();
        assertThat(cloud.secrets).isEmpty();
    }

    @Test
    void a_secret_that_is_gone_at_restoring_is_known_to_be_gone() {
        now.removal.delete(ID);
        cloud.leaving.clear();

        var restored = now.removal.restore(ID);

        assertThat(restored.secret()).isEmpty();
        assertThat(acts.actions()).contains("source.secret-gone");
    }

    private static Refusal refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    private static Draft draft() {
        return new Draft(
                Documents.definition("sales_fact"), Optional.of(Documents.mapping("sales_fact", 1)), Optional.empty());
    }

    /** The feature's services at one time of day. */
    private final class Feature {

        final Sources sources;
        final SourceSwitches switches;
        final SecretSync secrets;
        final SourceRemoval removal;

        Feature(Instant at) {
            var clock = Clock.fixed(at, ZoneOffset.UTC);
            var audit = Audits.over(acts, () -> new Actor("ada", "OPERATOR"), clock);
            var acting = new Acting(() -> new Actor("ada", "OPERATOR"), clock);
            var transactions = TransactionOperations.withoutTransaction();
            var change = new SourceChange(store, audit, transactions);
            sources = new Sources(store, new Shelving(store, new FakeLake(), acting), audit, schedules, transactions);
            switches = new SourceSwitches(store, cloud, change, schedules, acting);
            secrets = new SecretSync(store, cloud, change);
            removal = new SourceRemoval(
                    sources, activity, change, new AwsTelling(store, schedules, secrets), acting);
        }
    }
}
